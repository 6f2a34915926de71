import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { catalogue, ruleById } from './catalogue.ts'

const FILE = path.resolve(import.meta.dirname, '../../../../../shared/cases/rules/rules.md')
const present = existsSync(FILE)
const absent = present ? '' : ' (skipped: ../shared is absent)'

/** Rules of the catalogue for each row of the published list, by the beginning of the row's first cell. */
const RULES: readonly (readonly [string, readonly string[]])[] = [
  ['UN Security Council, Charter 27', ['unsc-27-3', 'unsc-27-2', 'unsc-prequestion']],
  ['UNSC before 1966', ['unsc-pre1966', 'unsc-27-2-pre1966']],
  ['UN General Assembly', ['unga-18-2', 'unga-18-3', 'unga-95', 'unga-prequestion', 'unga-67-opening', 'un-4']],
  ['UN Charter 108, 109', ['un-108', 'un-108-ratification', 'un-108-amendment', 'un-109-1', 'un-109-2', 'un-109-3']],
  ['UNGA decision 74/544', ['unga-74-544']],
  ['EU Council, TEU 16(4)', ['eu-16-4']],
  ['… not on a Commission/HR proposal', ['eu-238-2']],
  ['… not all participate', ['eu-238-3-a', 'eu-238-3-b']],
  ['… simple majority 238(1)', ['eu-238-1', 'eu-238-4']],
  ['… quorum and written procedures', ['eu-council-quorum', 'eu-silence']],
  ['CFSP', ['eu-31-1']],
  ['TEU 7', ['eu-354', 'eu-7-2', 'eu-7-3', 'eu-354-parliament']],
  ['Comitology', ['eu-comitology', 'eu-comitology-advisory']],
  [
    'IMF',
    [
      'imf-50',
      'imf-70',
      'imf-85',
      'imf-board-50',
      'imf-board-70',
      'imf-board-85',
      'imf-amendment',
      'imf-amendment-pre1978',
    ],
  ],
  ['NATO', ['consensus', 'silence']],
  ['OSCE, MC.DOC', ['osce-silence']],
  [
    'OSCE consensus',
    ['osce-consensus', 'osce-prague-16', 'minus-one', 'moscow-mechanism-12', 'osce-directed-conciliation'],
  ],
  ['African Union', ['au-7', 'au-11', 'au-prequestion', 'au-quorum', 'au-elect']],
  ['WTO, Marrakesh', ['wto-ix-1', 'wto-ix-1-union', 'wto-ix-2', 'wto-xii-2', 'wto-x-2']],
  ['WTO DSU', ['dsu-16-4']],
  ['ASEAN', ['asean-20', 'asean-21-2']],
  ['CSTO Charter', ['csto-12', 'csto-12-limited']],
  ['CSTO bodies', ['csto-commission-quorum']],
  ['SCO', ['sco-16']],
  ['CIS', ['cis-23']],
  ['Council of Europe', ['coe-20-a', 'coe-20-b', 'coe-20-c', 'coe-20-d']],
  ['OPCW', ['opcw-18', 'opcw-18-procedure', 'opcw-18-prequestion']],
  ['CCAMLR', ['ccamlr-xii', 'ccamlr-xii-2', 'ccamlr-xii-prequestion', 'ccamlr-ix-6']],
  ['Montreal', ['montreal-2-9-c']],
  ['GEF', ['gef-25']],
  ['IMO SOLAS', ['solas-viii', 'solas-viii-adoption']],
  ['ICAO', ['icao-90', 'icao-90-adoption']],
  ['IEA', ['iea-62-majority']],
  ['Codex', ['codex-6', 'codex-12']],
  ['ISO/IEC', ['iso-dis']],
  ['IETF WG', ['ietf-rough-consensus']],
  ['IESG', ['iesg', 'iesg-other', 'iesg-alternate']],
  ['IAB', ['iab']],
  ['RSAB', ['rsab']],
  ['W3C Process', ['w3c-appeal']],
  ['W3C Council', ['w3c-council', 'w3c-council-two-thirds']],
  [
    'ICANN',
    [
      'gnso-majority',
      'gnso-supermajority',
      'icann-annex-a-9',
      'icann-annex-a-9-majority',
      'icann-gac-advice',
      'icann-gac-consensus',
    ],
  ],
  ['USA', ['us-amend', 'us-art-v', 'us-treaty', 'us-senate-majority']],
  ['Swiss', ['ch-142', 'ch-141']],
  ['Cooperatives', ['sce-61-4']],
  ['… SCE 59', ['sce-59-2', 'sce-59-2-financial', 'geng-43', 'geng-43-three-quarters', 'geng-43-entrepreneurs']],
]

/** Rows of which the wording is unsure are not encoded. */
const UNSURE = ['ECOWAS']

test('every rule that is named here is in the catalogue', () => {
  const missing = RULES.flatMap(([, ids]) => ids).filter((id) => ruleById(id) === null)
  expect(missing).toEqual([])
})

test.skipIf(!present)(`every published rule is in the catalogue, but for the unsure${absent}`, () => {
  const table = readFileSync(FILE, 'utf8').split('## 2. The rules')[1]?.split('## 3.')[0] ?? ''
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.split('|')[1]?.trim() ?? '')
  expect(rows.length).toBe(47)
  const open = rows.filter(
    (row) => !UNSURE.some((start) => row.startsWith(start)) && !RULES.some(([start]) => row.startsWith(start)),
  )
  expect(open).toEqual([])
})

test('a rule in force has a beginning before its end, and its newest version is the one found by its id', () => {
  for (const { id, version, inForce } of catalogue) {
    if (inForce.from !== null && inForce.to !== undefined) expect([id, inForce.from < inForce.to]).toEqual([id, true])
    expect(ruleById(id)?.version).toBeGreaterThanOrEqual(version)
  }
})
