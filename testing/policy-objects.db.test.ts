import type { Answer, Audience, Client, EndpointName, Problem, Role } from '@commonline/contract'
import { endpoints } from '@commonline/contract'
import { expect, test } from 'vitest'
import { nobody } from '../apps/server/src/application/actor.ts'
import { entitled } from '../apps/server/src/application/policy/entitlements.ts'
import { demonstrationHouse, must } from '../apps/server/testing/demonstration-house.ts'
import { asTable, expectCommitted } from './committed-text.ts'
import { unknownThings, wellFormedRequests } from './well-formed-requests.ts'

const here = await demonstrationHouse()

// Ostrane owns what is looked at. Vellimar is in its named group; Dressil holds the chair, Averra is any other member.
const callers: readonly (readonly [heading: string, Client])[] = [
  ['delegate OS', await here.enter('delegate', 'OS')],
  ['aide OS', await here.enter('aide', 'OS')],
  ['delegate VE', await here.enter('delegate', 'VE')],
  ['delegate AV', await here.enter('delegate', 'AV')],
  ['delegate DR', await here.enter('delegate', 'DR')],
  ['aide DR', await here.enter('aide', 'DR')],
  ["chair's office", await here.enter('chairs-office')],
  ['secretariat', await here.enter('secretariat')],
  ['analyst', await here.enter('analyst')],
  ['moderator', await here.enter('moderator')],
  ['administrator', await here.enter('administrator')],
  ['nobody', here.visitor],
]
const client = (heading: string): Client => callers.find(([name]) => name === heading)![1]
const owner = client('delegate OS')
const chair = client("chair's office")

const audiences: readonly Audience[] = [
  { kind: 'own-delegation' },
  { kind: 'chairs-office' },
  { kind: 'group', members: ['OS', 'VE'] },
  { kind: 'members' },
  { kind: 'public' },
]

const newDossier = async (title: string): Promise<string> =>
  must(await chair.act('open-dossier', { title, question: 'Who reads what?', body: 'council' })).id

async function newIssue(dossier: string, title: string): Promise<string> {
  const content = {
    kind: 'scale' as const,
    anchors: [
      { at: 0, words: 'None.' },
      { at: 100, words: 'All.' },
    ],
    statusQuo: { at: 0, words: 'None.' },
  }
  return must(await chair.act('put-issue', { dossier, title, question: `${title}?`, content })).id
}

const aPosition = (issue: string, audience: Audience) => ({
  issue,
  words: `Words for ${audience.kind}.`,
  place: { kind: 'point' as const, at: 40 },
  importance: 'important' as const,
  status: 'provisional' as const,
  audience,
})

const anEstimate = (issue: string, member: string) => ({
  issue,
  member,
  place: { kind: 'point' as const, at: 70 },
  importance: 'vital' as const,
  words: 'They want most of it.',
})

/** What one caller gets of one object in one way. */
interface Row {
  readonly object: string
  readonly of: string
  readonly through: string
  readonly look: (caller: Client, heading: string) => Promise<string>
}

const refusals: Readonly<Record<string, string>> = {
  'policy.not_entitled': '-',
  'identity.not_signed_in': '-',
  'policy.not_found': 'not found',
  'policy.other_member': 'other member',
  'procedure.note_for_whom': 'needs a note',
  'identity.hat_not_yours': 'not its hat',
  'position.own_member': 'own member',
}

const markOf = ({ code }: Problem): string => {
  const known = refusals[code]
  if (known === undefined) throw new Error(`refused with ${code}, which the matrix has no mark for`)
  return known
}

/** Whether an answer holds what is looked for. */
async function seen<Value>(answer: Promise<Answer<Value>>, holds: (value: Value) => boolean): Promise<string> {
  const given = await answer
  return given.ok ? (holds(given.value) ? 'yes' : 'no') : markOf(given.problem)
}

async function done(answer: Promise<Answer<unknown>>): Promise<string> {
  const given = await answer
  return given.ok ? 'yes' : markOf(given.problem)
}

async function positionRows(dossier: string, standing: 'working' | 'formal', audience: Audience): Promise<Row[]> {
  const issue = await newIssue(dossier, `${standing}, ${audience.kind}`)
  const position = aPosition(issue, audience)
  const made =
    standing === 'working'
      ? { ...must(await owner.work('draft-position', position)), seq: -1 }
      : await owner
          .act('declare-position', position)
          .then(must)
          .then(({ id, receipt }) => ({ id, seq: receipt.seq }))
  const row = (through: string, look: Row['look']): Row => ({
    object: `${standing} position`,
    of: audience.kind,
    through,
    look,
  })
  const pages = [
    row("member's page", (caller) =>
      seen(caller.query('member', { code: 'OS' }), ({ positions }) => positions.some((one) => one.issue === issue)),
    ),
    row('history', (caller) =>
      seen(caller.query('position-history', { issue, member: 'OS' }), ({ positions }) =>
        positions.some(({ id }) => id === made.id),
      ),
    ),
    row('dossier', (caller) =>
      seen(caller.query('dossier', { id: dossier }), ({ positions }) => positions.some(({ id }) => id === made.id)),
    ),
  ]
  return standing === 'working' ? pages : [...pages, ...recordRows(row, made)]
}

function recordRows(
  row: (through: string, look: Row['look']) => Row,
  { id, seq }: { readonly id: string; readonly seq: number },
): Row[] {
  const entries = (caller: Client) => caller.query('record', { kind: 'declare-position' })
  return [
    row('entry in the record', (caller) =>
      seen(entries(caller), (page) => page.entries.some((one) => one.subject === id)),
    ),
    row('words in the record', (caller) =>
      seen(entries(caller), (page) => page.entries.some((one) => one.subject === id && one.sentence !== null)),
    ),
    row('body in the export', (caller) =>
      seen(caller.query('record-export', {}), ({ files }) =>
        (files['bodies.ndjson'] ?? '')
          .split('\n')
          .filter((line) => line !== '')
          .some((line) => (JSON.parse(line) as { seq: number }).seq === seq),
      ),
    ),
  ]
}

async function intentionRows(dossier: string, audience: Audience): Promise<Row[]> {
  const title = `For ${audience.kind}`
  const { id } = must(await chair.act('table-draft', { dossier, title, text: 'The Council decides.' }))
  must(await owner.work('indicate-intention', { draft: id, vote: 'no', audience }))
  const rule = 'council-consensus'
  const row = (through: string, look: Row['look']): Row => ({ object: 'intention', of: audience.kind, through, look })
  return [
    row('draft', (caller) => seen(caller.query('draft', { id }), ({ intentions }) => intentions.length > 0)),
    row('would it pass', (caller) =>
      seen(caller.query('would-it-pass', { draft: id, rule }), ({ intentions }) => intentions.length > 0),
    ),
  ]
}

async function estimateRows(circle: string, author: Client): Promise<Row[]> {
  const id = await newDossier(`Estimate of ${circle}`)
  const issue = await newIssue(id, 'How much')
  must(await author.work('make-estimate', anEstimate(issue, 'AV')))
  const row = (through: string, look: Row['look']): Row => ({ object: 'estimate', of: circle, through, look })
  return [
    row('dossier', (caller) => seen(caller.query('dossier', { id }), ({ estimates }) => estimates.length > 0)),
    row('analysis', (caller) =>
      seen(caller.query('dossier-analysis', { id, estimates: 'with' }), ({ estimated }) => estimated > 0),
    ),
  ]
}

async function limitRows(): Promise<Row[]> {
  const id = await newDossier('Limit')
  const issue = await newIssue(id, 'How much')
  must(await owner.work('give-limit', { issue, acceptable: { kind: 'range', from: 0, to: 30 } }))
  const row = (through: string, look: Row['look']): Row => ({ object: 'limit', of: "chair's office", through, look })
  return [
    row('dossier', (caller) => seen(caller.query('dossier', { id }), ({ limits }) => limits.length > 0)),
    row('analysis', (caller) => seen(caller.query('dossier-analysis', { id }), ({ limitsUsed }) => limitsUsed > 0)),
  ]
}

/** Ostrane answers a sounding of itself and Vellimar; Averra was not asked. */
async function soundingRows(): Promise<Row[]> {
  const dossier = await newDossier('Sounding')
  const asked = { dossier, question: 'What could you accept?', variants: [{ words: 'Half.' }], members: ['OS', 'VE'] }
  const { id: sounding } = must(await chair.work('put-sounding', asked))
  must(await owner.work('answer-sounding', { sounding, replies: [{ variant: 1, answer: 'can-accept' }] }))
  const row = (object: string, through: string, look: Row['look']): Row => ({
    object,
    of: 'OS, VE asked',
    through,
    look,
  })
  const page = (caller: Client) => caller.query('soundings', { dossier })
  const pass = { sounding, variant: 1, rule: 'council-consensus' }
  return [
    row('sounding', 'soundings', (caller) => seen(page(caller), ({ soundings }) => soundings.length > 0)),
    row('answer of OS', 'soundings', (caller) =>
      seen(page(caller), ({ soundings }) =>
        soundings.some((one) => one.asked.some(({ member, replies }) => member === 'OS' && replies.length > 0)),
      ),
    ),
    row('answer of OS', 'would variant pass', (caller) =>
      seen(caller.query('would-variant-pass', pass), ({ votes }) => votes['OS'] === 'yes'),
    ),
  ]
}

async function scenarioRows(circle: string, author: Client): Promise<Row[]> {
  const dossier = await newDossier(`Scenario of ${circle}`)
  const issue = await newIssue(dossier, 'How much')
  const points = [{ issue, place: { kind: 'point' as const, at: 40 } }]
  must(await author.work('keep-scenario', { dossier, name: 'Two fifths', package: points }))
  return [
    {
      object: 'scenario',
      of: circle,
      through: 'scenarios',
      look: (caller) => seen(caller.query('scenarios', { dossier }), ({ scenarios }) => scenarios.length > 0),
    },
  ]
}

/** What the organisation keeps among its members. */
function insideRows(): Row[] {
  const row = (object: string, through: string, look: Row['look']): Row => ({ object, of: 'members', through, look })
  const register = (caller: Client) => caller.query('organisation', {})
  return [
    row('persons', 'organisation', (caller) => seen(register(caller), ({ persons }) => persons.length > 0)),
    row('credentials', 'organisation', (caller) => seen(register(caller), ({ credentials }) => credentials.length > 0)),
    row('line: what we do not say', 'lines', (caller) =>
      seen(caller.query('lines', {}), ({ lines }) => lines.some(({ doNotSay }) => doNotSay.length > 0)),
    ),
  ]
}

const asRows = async (rows: readonly Row[]): Promise<string[][]> => {
  const cells: string[][] = []
  for (const { object, of, through, look } of rows) {
    const line = [object, of, through]
    for (const [heading, caller] of callers) line.push(await look(caller, heading))
    cells.push(line)
  }
  return cells
}

/** Each caller tries on a thing of its own, so that what one brings about is not in the way of the next. */
async function actingRows(): Promise<Row[]> {
  const dossier = await newDossier('Acting')
  const issue = await newIssue(dossier, 'How much')
  const title = 'To be voted on'
  const draft = must(await chair.act('table-draft', { dossier, title, text: 'The Council decides.' })).id
  const closesAt = '2999-01-01T12:00:00Z'
  const vote = must(await chair.act('open-vote', { draft, rule: 'council-consensus', closesAt })).id
  const received = { receivedAt: '2020-01-01T12:00:00Z', channel: 'letter' as const, reference: 'OS/1' }
  const secretariat = client('secretariat')
  const row = (object: string, of: string, look: Row['look']): Row => ({ object, of, through: 'acts', look })
  const cast = (caller: Client, key: string, more: object) =>
    done(caller.act('cast-vote', { procedure: vote, vote: 'yes', key, ...more }))
  return [
    row('erase a working position', 'OS', async (caller) => {
      const { id } = must(await owner.work('draft-position', aPosition(issue, { kind: 'members' })))
      return done(caller.work('erase-position', { position: id }))
    }),
    row('withdraw a limit', 'OS', async (caller) => {
      const acceptable = { kind: 'range' as const, from: 0, to: 30 }
      const { id } = must(await owner.work('give-limit', { issue, acceptable }))
      return done(caller.work('withdraw-limit', { limit: id }))
    }),
    row('erase an estimate', 'circle of OS', async (caller) => {
      const { id } = must(await owner.work('make-estimate', anEstimate(issue, 'AV')))
      return done(caller.work('erase-estimate', { estimate: id }))
    }),
    row('answer a sounding of OS', 'OS', async (caller) => {
      const asked = { dossier, question: 'What could you accept?', variants: [{ words: 'Half.' }], members: ['OS'] }
      const { id } = must(await chair.work('put-sounding', asked))
      return done(caller.work('answer-sounding', { sounding: id, replies: [{ variant: 1, answer: 'cannot' }] }))
    }),
    row('withdraw a sounding of OS', "chair's office", async (caller) => {
      const asked = { dossier, question: 'What could you accept?', variants: [{ words: 'Half.' }], members: ['OS'] }
      const { id } = must(await chair.work('put-sounding', asked))
      return done(caller.work('withdraw-sounding', { sounding: id }))
    }),
    row('estimate what OS wants', 'OS', (caller) => done(caller.work('make-estimate', anEstimate(issue, 'OS')))),
    row('cast a vote, naming OS', 'OS', (caller, heading) => cast(caller, `naming ${heading}`, { member: 'OS' })),
    row('cast a vote, OS by its note', 'OS', (caller, heading) =>
      cast(caller, `by note ${heading}`, { member: 'OS', received }),
    ),
    row('cast a vote, naming nobody', 'own member', (caller, heading) => cast(caller, `nobody ${heading}`, {})),
    row('contest a note entered for OS', 'OS', async (caller, heading) => {
      const note = { procedure: vote, vote: 'no' as const, member: 'OS', received, key: `contested ${heading}` }
      const { receipt } = must(await secretariat.act('cast-vote', note))
      return done(caller.act('contest-entry', { procedure: vote, entry: receipt.seq, reason: 'Not ours.' }))
    }),
    row("wear the hat of OS's delegate", 'OS', (caller) =>
      done(caller.work('wear-hat', { role: 'delegate', member: 'OS' })),
    ),
    row("wear the hat of the chair's office", 'DR', (caller) =>
      done(caller.work('wear-hat', { role: 'chairs-office', member: 'DR' })),
    ),
  ]
}

test('who reads which object, and who acts for whom, is as it was committed', { timeout: 180_000 }, async () => {
  const dossier = await newDossier('Objects')
  const reading: Row[] = []
  for (const audience of audiences) reading.push(...(await positionRows(dossier, 'working', audience)))
  for (const audience of audiences) reading.push(...(await positionRows(dossier, 'formal', audience)))
  for (const audience of audiences) reading.push(...(await intentionRows(dossier, audience)))
  reading.push(...(await limitRows()))
  reading.push(...(await estimateRows('delegation OS', owner)))
  reading.push(...(await estimateRows("chair's office", chair)))
  reading.push(...(await estimateRows('analysts', client('analyst'))))
  reading.push(...(await soundingRows()))
  reading.push(...(await scenarioRows('delegation OS', owner)))
  reading.push(...(await scenarioRows("chair's office", chair)))
  reading.push(...insideRows())
  const headings = callers.map(([heading]) => heading)
  const read = await asRows(reading)
  const acted = await asRows(await actingRows())
  expect(here.faults).toEqual([])
  await expectCommitted(
    'policy-objects.txt',
    [
      'Who reads what Ostrane (OS) keeps, gives or shares. Its named group is OS and VE; DR holds the chair.',
      'yes: reads it · no: the answer does not hold it · -: the query is not for this caller',
      '',
      asTable([['object', 'audience', 'through', ...headings], ...read]),
      '',
      'Who may act for Ostrane. A word instead of yes or - is how the house refuses.',
      '',
      asTable([['act', 'of', '', ...headings], ...acted.map(([act, of, , ...cells]) => [act!, of!, '', ...cells])]),
      '',
    ].join('\n'),
  )
})

const staff = ['secretariat', 'analyst', 'moderator', 'administrator'] as const

test('over HTTP every endpoint lets in whom the table lets in, and nobody else', { timeout: 180_000 }, async () => {
  const requests = wellFormedRequests(unknownThings)
  const roles: readonly (readonly [Role, string | null])[] = [
    ...staff.map((role) => [role, null] as const),
    ['delegate', 'OS'],
    ['aide', 'OS'],
    ['chairs-office', null],
    ['public', null],
  ]
  let walked = 0
  for (const [role, member] of roles) {
    const enter = () => (role === 'public' ? Promise.resolve(here.visitor) : here.enter(role, member))
    let caller = await enter()
    const person = role === 'public' ? null : { id: '', name: '', language: 'en' }
    const actor = person === null ? nobody : { person, role, member }
    for (const { kind, name } of endpoints) {
      const answer = await (caller[kind] as Call)(name, requests[name].input)
      const expected = entitled(actor, name)
      const code = answer.ok ? 'let in' : answer.problem.code
      if (expected.ok) expect(doorCodes, `${name} as ${role}`).not.toContain(code)
      else expect(code, `${name} as ${role}`).toBe(expected.refusal.code)
      if (leavesSession.has(name)) caller = await enter()
      walked += 1
    }
  }
  expect(walked).toBe(roles.length * endpoints.length)
  expect(here.faults).toEqual([])
})

type Call = (name: EndpointName, input: unknown) => Promise<Answer<unknown>>
const doorCodes = ['policy.not_entitled', 'identity.not_signed_in', 'policy.credentials_expired', 'request.invalid']
const leavesSession = new Set<EndpointName>(['sign-out', 'wear-hat', 'enter-demonstration'])
