import { chair, codes, delegates } from './people.ts'
import type { Code } from './people.ts'
import { idOf, step } from './step.ts'
import type { AnyStep, From } from './step.ts'
import type { StoryTime } from './story-time.ts'

type Importance = 'vital' | 'important' | 'flexible' | 'no-interest'

const issues = ['key', 'authority', 'reach', 'equipment'] as const
type IssueKey = (typeof issues)[number]

/** Preferred points and what they matter, by member, in the order of the issues. */
const positions: Readonly<Record<Code, readonly (readonly [number, Importance])[]>> = {
  AV: [
    [20, 'important'],
    [90, 'vital'],
    [60, 'flexible'],
    [0, 'flexible'],
  ],
  BE: [
    [35, 'important'],
    [75, 'vital'],
    [60, 'important'],
    [10, 'flexible'],
  ],
  CO: [
    [50, 'important'],
    [60, 'vital'],
    [70, 'important'],
    [30, 'important'],
  ],
  DR: [
    [60, 'important'],
    [65, 'vital'],
    [50, 'important'],
    [45, 'important'],
  ],
  OS: [
    [90, 'vital'],
    [0, 'important'],
    [50, 'flexible'],
    [70, 'vital'],
  ],
  VE: [
    [95, 'vital'],
    [0, 'important'],
    [40, 'flexible'],
    [90, 'vital'],
  ],
}

const words: Readonly<Record<Code, readonly string[]>> = {
  AV: [
    'Averra pays most already and would rather share equally.',
    'Teams must be able to move within a day; a flood does not wait for consent.',
    'Floods first; other hazards where it costs little.',
    'Averra sees no need for a fixed share of the equipment.',
  ],
  BE: [
    'A key close to equal shares, and known in advance.',
    'Belmoth wants fast deployment that carriers can plan with.',
    'Floods and what travels with them.',
    'A small share can stand near the small members.',
  ],
  CO: [
    'The present key is fair enough.',
    'Deployment within two days serves industry as well.',
    'Chemical accidents belong to the mechanism.',
    'Corundy can store a third of it with others.',
  ],
  DR: [
    'A key that leans to size would hold the mechanism together.',
    'Dressil can host the teams and wants them to move quickly.',
    'A reach in the middle can be widened later.',
    'Almost half of the equipment should stand where the water comes first.',
  ],
  OS: [
    'Who is larger pays more; Ostrane can carry no equal share.',
    'Consent each time: it is our territory.',
    'The reach matters less than who decides.',
    'Most of the equipment should stand upstream and with the small members.',
  ],
  VE: [
    'Vellimar is two million people behind dykes; the key must follow size.',
    'Consent each time, unless what comes is ours to use.',
    'Floods are enough for us.',
    'Vellimar needs the pumps before it needs the teams.',
  ],
}

const content: Readonly<
  Record<
    IssueKey,
    {
      readonly title: string
      readonly question: string
      readonly anchors: readonly (readonly [number, string])[]
      readonly statusQuo: readonly [number, string]
    }
  >
> = {
  key: {
    title: 'Contribution key',
    question: 'Who pays how much?',
    anchors: [
      [0, 'Equal shares.'],
      [50, 'Half by equal shares, half by size.'],
      [100, 'By size alone.'],
    ],
    statusQuo: [50, 'Costs of joint exercises are shared half and half.'],
  },
  authority: {
    title: 'Authority to deploy',
    question: 'Who lets the teams move?',
    anchors: [
      [0, 'The member concerned consents each time.'],
      [50, 'Consent is presumed unless refused within two days.'],
      [70, 'Consent is presumed unless refused within one day.'],
      [100, 'Teams move within twelve hours.'],
    ],
    statusQuo: [0, 'Teams move only with consent each time.'],
  },
  reach: {
    title: 'Reach',
    question: 'For which hazards?',
    anchors: [
      [0, 'Floods only.'],
      [20, 'Floods and landslides.'],
      [60, 'Floods, landslides and industrial accidents.'],
      [100, 'All hazards.'],
    ],
    statusQuo: [20, 'Floods and landslides, by the agreement on warnings.'],
  },
  equipment: {
    title: 'Equipment with small members',
    question: 'Which share of the equipment stands with the small members?',
    anchors: [
      [0, 'None.'],
      [40, 'Two fifths.'],
      [70, 'Seven tenths.'],
      [100, 'All of it.'],
    ],
    statusQuo: [0, 'Each member keeps its own.'],
  },
}

/** The Basin Relief Mechanism: alone only its reach can move; key, authority and equipment need each other. */
export function basinRelief(time: StoryTime): readonly AnyStep[] {
  const at = time.at(-35, 10)
  const steps: AnyStep[] = [
    step(
      at,
      chair,
      'open-dossier',
      {
        title: 'Basin Relief Mechanism',
        question:
          'How do the members help each other when the water comes: who pays, who decides, for what, with which equipment?',
        body: 'council',
        priority: 'P2',
        concern: {
          raisedBy: 'Vellimar',
          where: '14th session of the Council of Heads',
          about: 'Help that came after the water had gone',
        },
      },
      'relief',
    ),
  ]
  for (const key of issues) {
    const { title, question, anchors, statusQuo } = content[key]
    steps.push(
      step(
        at,
        chair,
        'put-issue',
        {
          dossier: idOf('relief'),
          title,
          question,
          content: {
            kind: 'scale',
            anchors: anchors.map(([point, said]) => ({ at: point, words: said })),
            statusQuo: { at: statusQuo[0], words: statusQuo[1] },
          },
        },
        `relief-${key}`,
      ),
    )
  }
  steps.push(seat(at), call(time, at), ...declared(time), ...limits(time))
  return steps
}

const seat = (at: string): AnyStep =>
  step(
    at,
    chair,
    'put-issue',
    {
      dossier: idOf('relief'),
      title: 'Seat of the centre',
      question: 'Where does the centre of the mechanism work?',
      content: {
        kind: 'options',
        options: [
          { id: 'corundy', words: 'At the site that Corundy offers.' },
          { id: 'rotating', words: 'With the member in the chair, from year to year.' },
        ],
        statusQuo: { option: 'rotating', words: 'Exercises are led by the member in the chair.' },
      },
    },
    'relief-seat',
  )

const call = (time: StoryTime, at: string): AnyStep =>
  step(at, chair, 'call-for-positions', {
    dossier: idOf('relief'),
    members: [...codes],
    dueAt: time.at(-12, 18),
    note: 'The chair asks for limits as well: they are seen by its office only.',
  })

function declared(time: StoryTime): readonly AnyStep[] {
  const seats: Readonly<Record<Code, readonly ['corundy' | 'rotating', Importance, string]>> = {
    AV: ['corundy', 'flexible', 'One place costs less than six.'],
    BE: ['corundy', 'no-interest', 'Belmoth has no interest in the seat.'],
    CO: ['corundy', 'important', 'The site at Corundy is built and stands empty.'],
    DR: ['rotating', 'flexible', 'A rotating seat keeps all awake.'],
    OS: ['rotating', 'flexible', 'Ostrane would like to lead it when its turn comes.'],
    VE: ['rotating', 'no-interest', 'Vellimar will go along.'],
  }
  return codes.flatMap((code, turn) => {
    const at = time.at(-24 + turn, 14)
    const declare = (
      issue: string,
      said: string,
      place: { kind: 'point'; at: number } | { kind: 'option'; option: string },
      importance: Importance,
    ) =>
      step(at, delegates[code], 'declare-position', {
        issue: idOf(issue),
        words: said,
        place,
        importance,
        status: 'instructed',
        audience: { kind: 'members' },
      })
    const [option, interest, said] = seats[code]
    return [
      ...issues.map((key, index) => {
        const [point, importance] = positions[code][index]!
        return declare(`relief-${key}`, words[code][index]!, { kind: 'point', at: point }, importance)
      }),
      declare('relief-seat', said, { kind: 'option', option }, interest),
    ]
  })
}

/** What members told the chair's office in confidence, conditions included. */
function limits(time: StoryTime): readonly AnyStep[] {
  const give = (
    member: Code,
    issue: IssueKey,
    from: number,
    to: number,
    unless: readonly { readonly issue: From; readonly atLeast: number }[] = [],
  ) =>
    step(time.at(-10, 16), delegates[member], 'give-limit', {
      issue: idOf(`relief-${issue}`),
      acceptable: { kind: 'range', from, to },
      unless: [...unless],
    })
  const help = [
    { issue: idOf('relief-equipment'), atLeast: 40 },
    { issue: idOf('relief-key'), atLeast: 60 },
  ]
  const speed = [{ issue: idOf('relief-authority'), atLeast: 40 }]
  return [
    give('OS', 'authority', 0, 0, help),
    give('VE', 'authority', 0, 0, help),
    give('AV', 'key', 0, 50, speed),
    give('BE', 'key', 0, 50, speed),
    give('OS', 'authority', 0, 70),
    give('AV', 'equipment', 0, 70),
  ]
}
