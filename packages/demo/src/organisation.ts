import { codes, officer, persons } from './people.ts'
import type { Code } from './people.ts'
import { consensus, operations, representatives, silence } from './rules.ts'
import { idOf, step } from './step.ts'
import type { AnyStep } from './step.ts'
import type { StoryTime } from './story-time.ts'

const members: Readonly<
  Record<Code, { readonly name: string; readonly aliases: readonly string[]; readonly population: string }>
> = {
  AV: { name: 'Averra', aliases: ['Averran', 'Averrans'], population: '38' },
  BE: { name: 'Belmoth', aliases: ['Belmothian', 'Belmothians'], population: '21' },
  CO: { name: 'Corundy', aliases: ['Corundian', 'Corundians'], population: '14' },
  DR: { name: 'Dressil', aliases: ['Dressilian', 'Dressilians'], population: '9' },
  OS: { name: 'Ostrane', aliases: ['Ostranian', 'Ostranians'], population: '6' },
  VE: { name: 'Vellimar', aliases: ['Vellimarian', 'Vellimarians'], population: '2' },
}

/** The register: members, bodies and their rules, persons, offices, delegations, two chairmanships, sessions. */
export function organisation(time: StoryTime): readonly AnyStep[] {
  const at = time.at(-400, 9)
  const since = '2009-06-01'
  const steps: AnyStep[] = []
  for (const code of codes) {
    const { population, ...member } = members[code]
    steps.push(step(at, officer, 'register-member', { code, ...member, standing: 'full', from: since }))
    steps.push(
      step(at, officer, 'set-weight', {
        member: code,
        ledger: 'population',
        value: population,
        from: time.day(-400),
        source: 'Population register of the Compact, in millions',
      }),
    )
  }
  const body = (
    id: string,
    name: string,
    symbol: string,
    numberedBySession: boolean,
    lastNumbers: { drafts: number; decisions: number },
  ) =>
    step(at, officer, 'establish-body', {
      id,
      name,
      symbol,
      numberedBySession,
      members: [...codes],
      from: since,
      lastNumbers,
    })
  steps.push(
    body('council', 'Council of Heads', 'C', true, { drafts: 3, decisions: 0 }),
    body('operations', 'Operations Committee', 'OC', false, { drafts: 0, decisions: 6 }),
    body('representatives', 'Committee of Permanent Representatives', 'PR', false, { drafts: 0, decisions: 0 }),
    step(at, officer, 'adopt-rule', {
      body: 'council',
      matter: 'Decisions at a session',
      rule: consensus,
      from: time.day(-400),
    }),
    step(at, officer, 'adopt-rule', {
      body: 'council',
      matter: 'Decisions between sessions',
      rule: silence,
      from: time.day(-400),
    }),
    step(at, officer, 'adopt-rule', {
      body: 'operations',
      matter: 'Operations',
      rule: operations,
      from: time.day(-400),
    }),
    step(at, officer, 'adopt-rule', {
      body: 'representatives',
      matter: 'Procedure',
      rule: representatives,
      from: time.day(-400),
    }),
  )
  steps.push(...people(time, at), ...offices(time, at))
  steps.push(
    step(at, officer, 'begin-chairmanship', {
      member: 'BE',
      from: time.day(-480),
      to: time.day(-116),
      programme: 'Steady waters',
      priorities: [
        { code: 'P1', title: 'Ports and transit' },
        { code: 'P2', title: 'Shared measurements' },
      ],
    }),
    step(time.at(-115, 9), officer, 'begin-chairmanship', {
      member: 'DR',
      from: time.day(-115),
      to: time.day(249),
      programme: 'Open crossings, ready neighbours',
      priorities: [
        { code: 'P1', title: 'Crossings that work' },
        { code: 'P2', title: 'Ready for floods' },
        { code: 'P3', title: 'One voice towards neighbours' },
      ],
    }),
    step(time.at(-100, 9), officer, 'convene-session', {
      body: 'council',
      number: 14,
      from: time.day(-90),
      to: time.day(-89),
      place: 'Marrowgate, Dressil',
      agenda: ['Programme of the chairmanship', 'Readiness for floods', 'Speaking on the upper river'],
    }),
  )
  return steps
}

function people(time: StoryTime, at: string): readonly AnyStep[] {
  return persons.flatMap(({ key, name, staff, credentials }) => [
    step(at, officer, 'register-person', { name }, key),
    ...(staff === undefined
      ? []
      : [step(at, officer, 'appoint-staff', { person: idOf(key), role: staff, from: time.day(-400) })]),
    ...(credentials ?? []).map((term) =>
      step(at, officer, 'present-credentials', { person: idOf(key), ...term, from: time.day(-400) }),
    ),
  ])
}

/** Who may speak for whom. The Secretary General's predecessor stays in the register with his term. */
function offices(time: StoryTime, at: string): readonly AnyStep[] {
  const organisation = { kind: 'organisation' } as const
  const of = (member: Code) => ({ kind: 'member', member }) as const
  return [
    step(at, officer, 'fill-office', {
      title: 'Secretary General',
      of: organisation,
      person: idOf('dale'),
      from: time.day(-1500),
      to: time.day(-34),
    }),
    step(at, officer, 'fill-office', { title: 'President', of: of('DR'), person: idOf('rooke'), from: time.day(-900) }),
    step(at, officer, 'fill-office', {
      title: 'President',
      of: of('AV'),
      person: idOf('oster'),
      from: time.day(-1200),
    }),
    step(at, officer, 'fill-office', {
      title: 'Minister of Foreign Affairs',
      of: of('OS'),
      person: idOf('tarn'),
      from: time.day(-700),
    }),
    step(at, officer, 'fill-office', {
      title: 'Prime Minister',
      of: of('VE'),
      person: idOf('castan'),
      from: time.day(-500),
      acting: false,
    }),
    step(at, officer, 'fill-office', {
      title: 'Permanent Representative',
      of: of('OS'),
      person: idOf('ilmen'),
      from: time.day(-400),
      acting: true,
    }),
  ]
}

/** After the 14th session: the new Secretary General takes office, and yesterday's meeting with the chair's President. */
export const secretaryGeneral = (time: StoryTime): AnyStep =>
  step(time.at(-33, 9), officer, 'fill-office', {
    title: 'Secretary General',
    of: { kind: 'organisation' },
    person: idOf('maravend'),
    from: time.day(-33),
  })

export const yesterdaysMeeting = (time: StoryTime): AnyStep =>
  step(time.at(-1, 17), officer, 'record-meeting', {
    heldAt: time.at(-1, 11),
    place: 'Marrowgate, Dressil',
    purpose: 'Submission of the action plan for the decisions of the 14th session',
    participants: [idOf('rooke'), idOf('maravend')],
    documents: ['Action plan for C/DEC/14/1–3, version 2'],
    readout:
      'The Secretary General submitted the second version of the action plan. The President will read it with the remark on costs of the first version in mind.',
  })
