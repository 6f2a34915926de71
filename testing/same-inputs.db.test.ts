import { analyse, parseDossier } from '@commonline/bargaining'
import type { LineAnalysis } from '@commonline/bargaining'
import type { EndpointName, OutputOf, QueryName } from '@commonline/contract'
import { expect, test } from 'vitest'
import { bargainingDossier } from '../apps/web/src/pages/dossier/bargaining-inputs.ts'
import { houseOverHttp } from './house-over-http.ts'
import type { RawCaller } from './house-over-http.ts'

const house = await houseOverHttp()
const readers = await Promise.all([
  house.enterAs('secretariat'),
  house.enterAs('chairs-office'),
  house.enterAs('analyst'),
  ...['AV', 'OS', 'VE'].map((member) => house.enterAs('delegate', member)),
  house.enterAs('aide'),
])

const ask = async <Name extends QueryName & EndpointName>(
  reader: RawCaller,
  name: Name,
  input: Readonly<Record<string, unknown>>,
): Promise<OutputOf<Name>> => {
  const { status, body } = await reader.call(name, input)
  expect(status, body).toBe(200)
  return JSON.parse(body) as OutputOf<Name>
}

/** What hangs together between issues enters both as well: authority only with the reach to use it. */
async function tieIssues(): Promise<void> {
  const [, chair] = readers
  const { dossiers } = await ask(chair!, 'dossiers', {})
  const { id: dossier } = dossiers.find(({ title }) => title === 'Basin Relief Mechanism')!
  const { issues } = await ask(chair!, 'dossier', { id: dossier })
  const issueOf = (title: string) => issues.find((one) => one.title === title)!.id
  const tied = {
    issue: issueOf('Authority to deploy'),
    acceptable: { kind: 'range', from: 0, to: 40 },
    unless: [{ issue: issueOf('Reach'), atLeast: 65 }],
  }
  const set = await chair!.call('set-dependencies', { dossier, dependencies: [tied], reason: 'For the test.' })
  expect(set.status, set.body).toBe(200)
}
await tieIssues()

/** All but what only the house knows: the key of the hash, and titles in the texts of sentences. */
const compared = ({ inputsHash: _, sentences, ...analysis }: LineAnalysis): string =>
  JSON.stringify({ ...analysis, said: sentences.map(({ code, facts }) => ({ code, facts })) })

/** What a page computes from what its reader was sent. */
const onThePage = (view: OutputOf<'dossier'>, estimates: 'with' | 'without', choices: object): LineAnalysis => {
  const parsed = parseDossier(bargainingDossier(view, view.limits, estimates === 'with'))
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  return analyse(parsed.value, choices)
}

test('what a page computes from what it was sent is to the byte what the house answers, for every reader', async () => {
  let answers = 0
  for (const reader of readers) {
    const { dossiers } = await ask(reader, 'dossiers', {})
    for (const { id } of dossiers) {
      const view = await ask(reader, 'dossier', { id })
      for (const estimates of ['with', 'without'] as const) {
        for (const noneWorse of ['on', 'off'] as const) {
          const { analysis } = await ask(reader, 'dossier-analysis', { id, estimates, noneWorse })
          if (analysis === null) continue
          const page = onThePage(view, estimates, { noneWorseThanStatusQuo: noneWorse === 'on' })
          expect(compared(page), `${reader.name}, ${view.title}`).toBe(compared(analysis))
          answers += 1
        }
      }
    }
  }
  expect(answers).toBeGreaterThan(readers.length * 2)
})

test('so is how sure it is, with the same seed', async () => {
  const [, chair] = readers
  const { dossiers } = await ask(chair!, 'dossiers', {})
  const { id } = dossiers.find(({ title }) => title === 'Basin Relief Mechanism')!
  const view = await ask(chair!, 'dossier', { id })
  const { sureness } = await ask(chair!, 'how-sure', { id, draws: '50', seed: '3' })
  const page = onThePage(view, 'without', { noneWorseThanStatusQuo: true, draws: 50, seed: 3 })
  expect(JSON.stringify(page.howSure)).toBe(JSON.stringify(sureness))
})
