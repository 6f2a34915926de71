import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const shared = path.resolve(root, '../shared')
const absent = existsSync(shared) ? '' : ' (skipped: ../shared is absent)'
const run = promisify(execFile)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'commonline-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Ended {
  readonly status: number
  readonly out: string
  readonly err: string
}

async function commonline(...args: readonly string[]): Promise<Ended> {
  const command = [path.join(root, 'apps/cli/src/main.ts'), ...args]
  return run(process.execPath, command, { cwd: root, maxBuffer: 50_000_000 }).then(
    ({ stdout, stderr }) => ({ status: 0, out: stdout, err: stderr }),
    (failed: { code: number; stdout: string; stderr: string }) => ({
      status: failed.code,
      out: failed.stdout,
      err: failed.stderr,
    }),
  )
}

const file = async (name: string, content: unknown): Promise<string> => {
  const where = path.join(folder, name)
  await writeFile(where, typeof content === 'string' ? content : JSON.stringify(content))
  return where
}

test('verdict: 1 for a no, 0 for a yes, 2 for what is no ballot; as the README shows it', async () => {
  const rule = 'docs/examples/council.rule.json'
  const no = await commonline('verdict', rule, 'docs/examples/council.ballot.json')
  expect(no.status).toBe(1)
  expect(await readFile(path.join(root, 'README.md'), 'utf8')).toContain(no.out)
  const ballot = JSON.parse(await readFile(path.join(root, 'docs/examples/council.ballot.json'), 'utf8')) as {
    votes: object
  }
  const yes = await commonline(
    'verdict',
    rule,
    await file('yes.json', { ...ballot, votes: { A: 'yes', B: 'yes', C: 'no' } }),
    '--json',
  )
  expect(yes.status).toBe(0)
  expect(JSON.parse(yes.out)).toMatchObject({ verdict: 'adopted', affirmative: true, critical: ['A', 'B'] })
  const bad = await commonline('verdict', rule, await file('bad.json', { votes: { A: 'perhaps' } }))
  expect(bad).toMatchObject({ status: 2, out: '' })
  expect(bad.err).toContain('ballot.unreadable')
  expect((await commonline('verdict', 'no-such-rule', 'docs/examples/council.ballot.json')).status).toBe(2)
})

test('rules: the catalogue, one rule, and a rule that leaves something open', async () => {
  expect((await commonline('rules')).out).toContain('unsc-27-3')
  expect((await commonline('rules', 'unsc-27-3')).out).toContain('UN Charter')
  const rule = JSON.parse(await readFile(path.join(root, 'docs/examples/council.rule.json'), 'utf8')) as {
    decision: { condition: { of: Record<string, unknown>[] } }
  }
  delete rule.decision.condition.of[0]!['strict']
  const open = await commonline('rules', 'lint', await file('open.json', rule))
  expect(open.status).toBe(1)
  expect(open.out).toContain('strict')
})

test('power: exact fractions of a weighted game', async () => {
  const game = await file('game.json', { quota: 51, weights: { A: 50, B: 49, C: 1 } })
  const power = JSON.parse((await commonline('power', game, '--json')).out) as {
    members: unknown[]
    certificate: unknown
  }
  expect(power.members).toEqual([
    { id: 'A', banzhaf: '3/4', banzhafNormalised: '3/5', shapleyShubik: '2/3' },
    { id: 'B', banzhaf: '1/4', banzhafNormalised: '1/5', shapleyShubik: '1/6' },
    { id: 'C', banzhaf: '1/4', banzhafNormalised: '1/5', shapleyShubik: '1/6' },
  ])
  expect(power.certificate).toMatchObject({ kind: 'exact' })
})

test('power: further indices are added where they are asked for, and what is out of reach is said with status 1', async () => {
  const game = await file('near-tie.json', { quota: 51, weights: { A: 50, B: 49, C: 1 } })
  const asked = await commonline('power', game, '--indices', 'johnston, coleman', '--json')
  expect(asked.status).toBe(0)
  const power = JSON.parse(asked.out) as { members: unknown[] }
  expect(power.members[0]).toEqual({
    id: 'A',
    banzhaf: '3/4',
    banzhafNormalised: '3/5',
    shapleyShubik: '2/3',
    johnston: '2/3',
    colemanPrevent: 1,
    colemanInitiate: '3/5',
  })
  expect(power).toMatchObject({
    winningCoalitions: 3,
    colemanPowerToAct: '3/8',
    indices: [
      { index: 'johnston', method: 'all coalitions', certificate: { kind: 'exact' } },
      { index: 'coleman', certificate: { kind: 'exact' } },
    ],
  })
  expect((await commonline('power', game, '--indices', 'all')).out).toContain(
    'B\t1/4\t1/5\t1/6\t1/6\t1/4\t1/4\t1/3\t1/5',
  )
  const weights = Array.from({ length: 190 }, (_, at) => [`M${at}`, 1500 + ((at * at * 7919 + 104_729 * at) % 40_009)])
  const large = await file('large.json', { quota: 2_000_000, weights: Object.fromEntries(weights) as unknown })
  const out = await commonline('power', large, '--indices', 'johnston', '--json')
  expect(out.status).toBe(1)
  expect(JSON.parse(out.out)).toMatchObject({
    certificate: { kind: 'bounded' },
    indices: [
      { index: 'johnston', refused: { code: 'power.index_too_large', sentence: expect.any(String) as string } },
    ],
  })
  const unknown = await commonline('power', game, '--indices', 'penrose')
  expect(unknown).toMatchObject({ status: 2, out: '' })
  expect(unknown.err).toContain('input.index')
})

test('line and unity: on files, the same bytes twice', async () => {
  const dossier = await file(
    'dossier.csv',
    'member,issue,position,salience\nA,fee,0,1\nB,fee,100,1\nC,fee,40,0.5\nA,term,20,0.3\nB,term,80,0.9\nC,term,50,1\n',
  )
  const first = await commonline('line', dossier, '--json')
  expect(first.status).toBe(0)
  expect((await commonline('line', dossier, '--json')).out).toBe(first.out)
  expect(JSON.parse(first.out)).toMatchObject({
    outlook: { fee: {} },
    packages: { leximin: { certificate: {} } },
    carry: null,
    seed: 0,
  })
  expect(JSON.parse(first.out)).toMatchObject({ howSure: { draws: 1000, packages: { leximin: { carries: null } } } })
  const calls = await file('calls.csv', 'vote,member,choice\n1,A,yes\n1,B,yes\n2,A,yes\n2,B,no\n')
  expect((await commonline('unity', calls, '--json')).status).toBe(0)
  expect((await commonline('line', await file('dossier.json', { members: [] }))).status).toBe(2)
})

test('line: drawn as often as asked, in the language asked for', async () => {
  const dossier = await file('sure.csv', 'member,issue,position,salience\nA,fee,0,1\nB,fee,100,1\n')
  const french = await commonline('line', dossier, '--draws', '20', '--seed', '4', '--language', 'fr')
  expect(french.out).toContain('20 tirages avec la graine 4')
  expect((await commonline('line', dossier, '--language', 'xx')).status).toBe(2)
  expect((await commonline('line', dossier, '--draws', '-1')).status).toBe(2)
})

test('line: the inputs of strangers are read, or refused with status 2 and a sentence that names the place', async () => {
  const csv = 'member,issue,position,salience'
  const said = async (name: string, content: unknown, ...more: readonly string[]): Promise<string> => {
    const ended = await commonline('line', await file(name, content), '--draws', '0', ...more)
    expect(ended).toMatchObject({ status: 2, out: '' })
    return ended.err
  }
  expect(await said('twice.csv', `${csv}\nA,x,1,1\nA,x,2,1\n`)).toContain('Line 3: A has two positions on x')
  expect(await said('off.csv', `${csv}\nA,x,101,1\n`, '--language', 'fr')).toContain('Ligne 2 : la position de A sur x')
  expect(await said('no.json', '{"members": [')).toContain('is not JSON')
  expect(await said('seed.csv', `${csv}\nA,x,1,1\n`, '--seed', 'one')).toContain('The seed has to be a whole number')
  expect(await said('rule.csv', `${csv}\nA,x,1,1\n`, '--rule', 'nobody-knows')).toContain('neither a rule')
  const bom = await commonline(
    'line',
    await file('bom.txt', `\uFEFF${csv},note\r\n"A, first",x,1,1,\r\nB,x,,0,"a ""b"""\r\n`),
  )
  expect(bom).toMatchObject({ status: 0, err: '' })
  expect(bom.out).toContain('A, first')
})

test('line: a rule that weighs members takes their power, and one that names others is refused', async () => {
  const rule = {
    ...(JSON.parse(await readFile(path.join(root, 'docs/examples/council.rule.json'), 'utf8')) as object),
    id: 'weighed',
  }
  const dossier = {
    members: ['A', 'B', 'C'].map((id) => ({ id })),
    issues: [{ id: 'x', scale: [0, 100], statusQuo: 0 }],
    positions: ['A', 'B', 'C'].map((member, at) => ({ member, issue: 'x', point: 20 + 10 * at, salience: 1 })),
  }
  const known = await commonline(
    'line',
    await file('known.json', dossier),
    '--rule',
    await file('rule.json', rule),
    '--json',
  )
  expect(JSON.parse(known.out)).toMatchObject({ carry: { leximin: { state: 'certain' } } })
  const named = { ...rule, members: [{ id: 'P' }, { id: 'Q' }] }
  const other = await commonline('line', await file('other.json', dossier), '--rule', await file('named.json', named))
  expect(other).toMatchObject({ status: 2, out: '' })
})

test('line: dependencies, attachments and nobody worse', async () => {
  const dossier = {
    members: [{ id: 'A' }, { id: 'B' }],
    issues: [
      { id: 'x', scale: [0, 100], statusQuo: 0 },
      { id: 'y', options: ['no', 'yes'], statusQuo: 'no' },
    ],
    positions: [
      { member: 'A', issue: 'x', point: 0, salience: 1 },
      { member: 'B', issue: 'x', point: 100, salience: 1 },
      { member: 'B', issue: 'y', option: 'yes', salience: 0.5 },
    ],
    dependencies: [{ issue: 'x', range: [0, 0], unless: { issue: 'y', is: 'yes' } }],
    attachments: [{ kind: 'transition', issue: 'x', members: ['A'], share: 0.5 }],
  }
  const ended = await commonline('line', await file('bound.json', dossier), '--json', '--draws', '10')
  const found = JSON.parse(ended.out) as { packages: { leximin: { point: object } }; attached: { leximin: object[] } }
  expect(found.packages.leximin.point).toMatchObject({ y: 'yes' })
  expect(found.attached.leximin).toHaveLength(1)
  const worse = await commonline('line', await file('worse.json', dossier), '--none-worse', '--json', '--draws', '0')
  expect(JSON.parse(worse.out)).toMatchObject({ packages: { leximin: { point: { x: 0 } } } })
})

test('unity: who took no part is in no figure, and what cannot be read is named with its line', async () => {
  const absent = await commonline(
    'unity',
    await file('absent.csv', 'vote,member,choice\n1,A,absent\n1,B,absent\n'),
    '--json',
  )
  expect(JSON.parse(absent.out)).toMatchObject({
    unity: { n: 0, leftOut: 1, meanAgreementIndex: null },
    similarity: {
      s: [
        [null, null],
        [null, null],
      ],
    },
    idealPoints: null,
  })
  const one = await commonline(
    'unity',
    await file('one.csv', '\uFEFFvote,member,choice\r\n1,A,Yes\r\n1,B,no\r\n'),
    '--json',
  )
  expect(JSON.parse(one.out)).toMatchObject({
    unity: { n: 1, meanAgreementIndex: 0.25 },
    similarity: {
      n: [
        [1, 1],
        [1, 1],
      ],
    },
  })
  const bad = await commonline('unity', await file('bad.csv', 'vote,member,choice\n1,A,yes\n1,B,maybe\n'))
  expect(bad).toMatchObject({ status: 2, out: '' })
  expect(bad.err).toContain('Line 3: “maybe” is no choice')
})

test('extract: equal stems are refused, and a quotation has its speaker', async () => {
  const text =
    'Ministers agree on pumps\n\nMARROWGATE, MAY 4, BASIN COURIER. Minister Ysolde Tarn spoke at the sea wall.\n\n“We need the pumps first,” Minister Tarn said.'
  const one = await file('pumps.txt', text)
  const found = JSON.parse((await commonline('extract', one, '--json')).out) as Record<
    string,
    { statements: { type: string; speakerName: string; content: { start: number; end: number }[] }[] }
  >
  const [direct] = found['pumps']!.statements.filter(({ type }) => type === 'direct')
  expect(direct?.speakerName).toBe('Ysolde Tarn')
  expect(text.slice(direct!.content[0]!.start, direct!.content[0]!.end)).toContain('We need the pumps first')
  expect(await commonline('extract', one, await file('pumps.html', '<p>x</p>'))).toMatchObject({
    status: 2,
    err: expect.stringContaining('input.equal_stems'),
  })
})

test('verify: a folder that holds no record is bad input', async () => {
  const missing = await commonline('verify', folder)
  expect(missing.status).toBe(2)
  expect(missing.out).toContain('not an exported record')
})

test('a wrong call is bad input, and a server that is not there is a fault', async () => {
  expect((await commonline('verdict')).status).toBe(2)
  expect((await commonline('call', 'no-such-endpoint')).status).toBe(2)
  expect((await commonline('call', 'who-am-i', '--server', 'http://127.0.0.1:9')).status).toBe(70)
})

test.skipIf(!existsSync(shared))(`the catalogue decides every published case as history did${absent}`, async () => {
  const checked = await commonline('rules', 'check', path.join(shared, 'cases/rules/vectors.json'), '--json')
  const cases = JSON.parse(checked.out) as { id: string; ok: boolean }[]
  expect(cases.filter(({ ok }) => !ok)).toEqual([])
  expect(cases.length).toBe(57)
  expect(checked.status).toBe(0)
})
