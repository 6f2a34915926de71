import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basinRelief } from '../packages/bargaining/testing/basin-relief.ts'

const root = path.resolve(import.meta.dirname, '..')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'commonline-diagnostics-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Ended {
  readonly status: number
  readonly out: string
  readonly err: string
}

function commonline(...args: readonly string[]): Promise<Ended> {
  const command = [path.join(root, 'apps/cli/src/main.ts'), ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, maxBuffer: 20_000_000 }, (problem, out, err) =>
      resolve({ status: typeof problem?.code === 'number' ? problem.code : 0, out, err }),
    )
  })
}

const file = async (name: string, content: string): Promise<string> => {
  const where = path.join(folder, name)
  await writeFile(where, content)
  return where
}

const read = ({ out }: Ended): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>

test('line: the plane and the challenge model stand beside the line, which is the same without them', async () => {
  const dossier = await file('relief.json', JSON.stringify(basinRelief))
  const plain = read(await commonline('line', dossier, '--draws', '0', '--json'))
  expect(Object.keys(plain)).not.toContain('spatial')
  expect(Object.keys(plain)).not.toContain('challenge')
  const asked = await commonline('line', dossier, '--draws', '0', '--two', 'key, authority', '--challenge', '--json')
  expect(asked.status).toBe(0)
  const { spatial, challenge, sentences, ...rest } = read(asked)
  const { sentences: own, ...line } = plain
  expect(rest).toEqual(line)
  expect((sentences as string[]).slice(0, (own as string[]).length)).toEqual(own)
  expect(spatial).toMatchObject({
    issues: ['key', 'authority'],
    decidedBy: 'majority of members',
    core: { empty: true },
  })
  expect(challenge).toMatchObject({ key: { model: { condorcet: [35] }, beside: { n: 6 } } })
  expect(Object.keys(challenge as object)).toEqual(['key', 'authority', 'reach', 'equipment'])
})

test('line: a rule decides who beats whom, the sentences come in French, and what is no plane is refused', async () => {
  const dossier = await file('relief.json', JSON.stringify(basinRelief))
  const rule = path.join(root, 'docs/examples/council.rule.json')
  const french = await commonline('line', dossier, '--draws', '0', '--two', 'key,authority', '--language', 'fr')
  expect(french.out).toContain('L’absence d’accord (50 ; 0) se trouve à l’extérieur du yolk')
  expect(french.out).not.toContain('modèle des défis')
  const one = await commonline('line', dossier, '--two', 'key')
  expect(one).toMatchObject({ status: 2, out: '' })
  expect(one.err).toContain('input.two')
  const unknown = await commonline('line', dossier, '--draws', '0', '--two', 'key,size')
  expect(unknown).toMatchObject({ status: 2, out: '' })
  expect(unknown.err).toContain('on scales are key, authority, reach, equipment')
  const ruled = await commonline('line', dossier, '--draws', '0', '--rule', rule, '--two', 'key,authority', '--json')
  // Two thirds of the members with 60 % of the power: nobody could leave what lies in the middle.
  expect(read(ruled)['spatial']).toMatchObject({ decidedBy: 'rule', core: { empty: false } })
})

test('unity: groups, what to close first and what divides, beside figures that are the same without them', async () => {
  const marks: Readonly<Record<string, string>> = { A: '+++-+-', B: '++++--', C: '++++--', D: '++--+-', E: '++--+-' }
  const rows = Object.entries(marks).flatMap(([member, row]) =>
    Array.from(row, (mark, at) => `p${at + 1},${member},${mark === '+' ? 'yes' : 'no'}`),
  )
  const calls = await file('paragraphs.csv', ['vote,member,choice', ...rows].join('\n'))
  const plain = read(await commonline('unity', calls, '--json'))
  expect(Object.keys(plain)).toEqual(['unity', 'similarity', 'idealPoints'])
  const asked = await commonline('unity', calls, '--groups', '--json')
  const { groups, idealPlane, ...rest } = read(asked)
  expect(rest).toEqual(plain)
  expect(idealPlane).toMatchObject({ source: 'roll calls', n: 3 })
  expect(groups).toMatchObject({ lists: { closeFirst: ['p1', 'p2'], unacceptable: ['p6'] }, notPlaced: [] })
  const told = await commonline('unity', calls, '--groups')
  expect(told.out).toContain('More than half of every group said yes, close these first: p1, p2.')
  const few = await commonline('unity', await file('few.csv', 'vote,member,choice\n1,A,yes\n1,B,no\n'), '--groups')
  expect(few).toMatchObject({ status: 2, out: '' })
  expect(few.err).toContain('unity.too_few_for_groups')
})
