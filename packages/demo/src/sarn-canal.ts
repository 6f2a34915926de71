import { chair, delegates, officer } from './people.ts'
import type { Code } from './people.ts'
import { idOf, step } from './step.ts'
import type { AnyStep } from './step.ts'
import type { StoryTime } from './story-time.ts'

/** The line on the closure of the Sarn Canal, a dispute between two states that are not members. */
export function sarnCanal(time: StoryTime): readonly AnyStep[] {
  return [...opened(time), ...answered(time), ...interimLine(time)]
}

function opened(time: StoryTime): readonly AnyStep[] {
  const at = time.at(-40, 10)
  const issue = (name: string, title: string, question: string, content: object) =>
    step(at, chair, 'put-issue', { dossier: idOf('sarn'), title, question, content: content as never }, name)
  return [
    step(
      at,
      chair,
      'open-dossier',
      {
        title: 'Line on the closure of the Sarn Canal',
        question: 'What do the members say and do together while the Sarn Canal is closed?',
        body: 'council',
        priority: 'P3',
        concern: {
          raisedBy: 'Vellimar',
          where: '14th session of the Council of Heads',
          about: 'Relief goods that wait at the closed canal',
        },
      },
      'sarn',
    ),
    issue('sarn-causes', 'How causes are described', 'Do we say who closed the canal, and why?', {
      kind: 'options',
      options: [
        { id: 'none', words: 'No cause is described.' },
        { id: 'both', words: 'Both states are named as having closed their locks.' },
        { id: 'inquiry', words: 'We point to the findings of an inquiry.' },
      ],
      statusQuo: { option: 'none', words: 'Each member describes the causes as it likes.' },
    }),
    issue('sarn-offices', 'Good offices', 'Do we offer to mediate?', {
      kind: 'options',
      options: [
        { id: 'no', words: 'No offer is made.' },
        { id: 'on-request', words: 'We are ready if both states ask.' },
        { id: 'now', words: 'We offer good offices now.' },
      ],
      statusQuo: { option: 'no', words: 'No offer is made.' },
    }),
    issue('sarn-corridor', 'Corridor for relief goods', 'How firmly do we ask for a corridor?', {
      kind: 'scale',
      anchors: [
        { at: 0, words: 'We do not mention a corridor.' },
        { at: 35, words: 'We express hope for a corridor.' },
        { at: 70, words: 'We ask both states for a corridor within thirty days.' },
        { at: 100, words: 'We announce a corridor under our own escort.' },
      ],
      statusQuo: { at: 0, words: 'Relief goods wait.' },
    }),
    issue(
      'sarn-checks',
      'Checks on sensitive transit',
      'What do we do about sensitive goods that take the road instead?',
      {
        kind: 'options',
        options: [
          { id: 'notify', words: 'Members notify each other of such transits.' },
          { id: 'license', words: 'Members license such transits.' },
          { id: 'suspend', words: 'Members suspend such transits.' },
        ],
        statusQuo: {
          option: 'notify',
          words: 'Members notify each other, as they agreed in the year of the founding.',
        },
      },
    ),
    issue('sarn-review', 'Review', 'After how many months do we look at the line again?', {
      kind: 'options',
      options: [
        { id: 'three', words: 'After three months.' },
        { id: 'six', words: 'After six months.' },
        { id: 'twelve', words: 'After twelve months.' },
      ],
      statusQuo: { option: 'twelve', words: 'Every line is looked at after twelve months.' },
    }),
    step(at, chair, 'call-for-positions', {
      dossier: idOf('sarn'),
      members: ['AV', 'BE', 'CO', 'DR', 'OS', 'VE'],
      dueAt: time.at(3, 18),
      note: 'Please name what you can accept, not only what you prefer.',
    }),
  ]
}

type Answer = readonly [
  place: string | number,
  importance: 'vital' | 'important' | 'flexible' | 'no-interest',
  words: string,
]

const issues = ['sarn-causes', 'sarn-offices', 'sarn-corridor', 'sarn-checks', 'sarn-review'] as const

const answers: Readonly<Partial<Record<Code, Readonly<Partial<Record<(typeof issues)[number], Answer>>>>>> = {
  AV: {
    'sarn-causes': ['inquiry', 'flexible', 'Averra would rather point to findings than argue about them.'],
    'sarn-offices': ['now', 'vital', 'Averra wants the offer made now, while both states still listen.'],
    'sarn-corridor': [70, 'important', 'Averra asks for a corridor with a date.'],
    'sarn-checks': ['suspend', 'vital', 'Averra would suspend sensitive transits until the canal is open.'],
    'sarn-review': ['three', 'flexible', 'A short review keeps the line honest.'],
  },
  BE: {
    'sarn-causes': ['both', 'flexible', 'Belmoth can name both states evenly.'],
    'sarn-offices': ['now', 'important', 'Belmoth supports an offer now; its ports feel every week.'],
    'sarn-corridor': [60, 'important', 'Belmoth supports a corridor that its ports can plan with.'],
    'sarn-checks': ['license', 'important', 'Belmoth prefers licences: predictable for carriers.'],
    'sarn-review': ['six', 'flexible', 'Six months suit the sailing season.'],
  },
  CO: {
    'sarn-causes': ['inquiry', 'flexible', 'Corundy trusts an inquiry.'],
    'sarn-offices': ['on-request', 'flexible', 'Corundy would wait to be asked.'],
    'sarn-corridor': [50, 'flexible', 'Corundy can support a corridor in measured words.'],
    'sarn-checks': ['license', 'important', 'Corundy can accept licences, subject to its parliament.'],
    'sarn-review': ['six', 'no-interest', 'Corundy has no preference between the periods.'],
  },
  DR: {
    'sarn-causes': ['none', 'important', 'Dressil mediates and names nobody.'],
    'sarn-offices': ['on-request', 'important', 'Dressil stands ready if both ask.'],
    'sarn-corridor': [65, 'important', 'Dressil wants a corridor and can host its office.'],
    'sarn-checks': ['notify', 'flexible', 'Dressil would keep to notification for now.'],
    'sarn-review': ['six', 'flexible', 'Six months are a fair time.'],
  },
  OS: {
    'sarn-causes': ['none', 'vital', 'Ostrane borders both states and names neither.'],
    'sarn-offices': ['on-request', 'important', 'An offer that nobody asked for is refused once and remembered long.'],
    'sarn-corridor': [35, 'important', 'Ostrane can express hope; it cannot set its neighbours a date.'],
    'sarn-checks': ['notify', 'vital', 'Ostrane lives from transit and can go no further than notification.'],
    'sarn-review': ['three', 'important', 'The sooner Ostrane can look again, the more it can accept.'],
  },
}

function answered(time: StoryTime): readonly AnyStep[] {
  return (Object.keys(answers) as Code[]).flatMap((code, turn) =>
    issues.flatMap((issue) => {
      const answer = answers[code]?.[issue]
      if (answer === undefined) return []
      const [place, importance, words] = answer
      const waits = code === 'CO' && issue === 'sarn-checks'
      return [
        step(time.at(-30 + turn * 2, 12), delegates[code], 'declare-position', {
          issue: idOf(issue),
          words,
          place: typeof place === 'number' ? { kind: 'point', at: place } : { kind: 'option', option: place },
          importance,
          status: waits ? 'ad-referendum' : 'instructed',
          adReferendumUntil: waits ? time.day(2) : null,
          audience: { kind: 'members' },
        }),
      ]
    }),
  )
}

const interimText = (hope: string) =>
  `The Council of Heads\n\n1. ${hope} for a corridor for relief goods through the Sarn Canal;\n2. offers no view on the causes of the closure;\n3. will look at this line again after six months.`

function interimLine(time: StoryTime): readonly AnyStep[] {
  const wording = (say: string) => ({
    say: [say, 'The Compact takes no side in the dispute.'],
    ifAsked: ['Members are in touch with both states, each in its own way.'],
    doNotSay: ['Nothing about who closed the locks.'],
    reviewOn: time.day(180),
  })
  return [
    step(
      time.at(-20, 10),
      chair,
      'table-draft',
      {
        dossier: idOf('sarn'),
        title: 'Interim line on the Sarn Canal',
        text: interimText('asks both states within thirty days'),
        line: wording('We ask both states for a corridor for relief goods within thirty days.'),
        package: [
          { issue: idOf('sarn-corridor'), place: { kind: 'point', at: 70 } },
          { issue: idOf('sarn-review'), place: { kind: 'option', option: 'six' } },
        ],
        reason: 'The corridor is what all want; what divides us can wait.',
      },
      'sarn-draft',
    ),
    step(
      time.at(-20, 11),
      chair,
      'open-silence',
      { draft: idOf('sarn-draft'), rule: 'council-silence', dueAt: time.at(-11, 18) },
      'sarn-silence',
    ),
    step(time.at(-16, 15), delegates.OS, 'break-silence', {
      procedure: idOf('sarn-silence'),
      by: 'amendment',
      reason: 'In paragraph 1, replace the request with a date by an expression of hope.',
      key: 'ostrane-amends-l7',
    }),
    step(time.at(-15, 10), chair, 'announce-verdict', { procedure: idOf('sarn-silence') }),
    step(
      time.at(-8, 10),
      chair,
      'table-draft',
      {
        dossier: idOf('sarn'),
        title: 'Interim line on the Sarn Canal',
        text: interimText('expresses its hope'),
        revises: idOf('sarn-draft'),
        line: wording('We hope for a corridor for relief goods, and will help whoever opens it.'),
        package: [
          { issue: idOf('sarn-corridor'), place: { kind: 'point', at: 35 } },
          { issue: idOf('sarn-review'), place: { kind: 'option', option: 'six' } },
        ],
        reason: 'Takes up the amendment of Ostrane.',
      },
      'sarn-draft-1',
    ),
    step(
      time.at(-7, 8),
      chair,
      'open-silence',
      { draft: idOf('sarn-draft-1'), rule: 'council-silence', dueAt: time.nextEvening },
      'sarn-silence-1',
    ),
    step(time.at(-5, 12), delegates.BE, 'attach-statement', {
      procedure: idOf('sarn-silence-1'),
      words: 'Belmoth does not break the silence. It would have preferred a date, and says so.',
    }),
    step(time.at(-2, 16), delegates.OS, 'draft-position', {
      issue: idOf('sarn-corridor'),
      words:
        'Draft objection, not cleared: “help whoever opens it” could be read as an escort. If the capital insists, ask for “welcome” instead.',
      place: { kind: 'point', at: 30 },
      importance: 'important',
      status: 'provisional',
    }),
  ]
}

/** The agenda of the 15th session, whose silence ran out and waits for the certificate. */
export function agenda(time: StoryTime): readonly AnyStep[] {
  return [
    step(
      time.at(-14, 9),
      officer,
      'open-dossier',
      {
        title: 'Agenda of the 15th session',
        question: 'What does the Council take up at its 15th session?',
        body: 'council',
      },
      'agenda',
    ),
    step(
      time.at(-14, 9),
      officer,
      'table-draft',
      {
        dossier: idOf('agenda'),
        title: 'Provisional agenda of the 15th session',
        text: 'The Council of Heads\n\n1. takes up at its 15th session: the action plan for its decisions; the Basin Relief Mechanism; the Sarn Canal; the date and place of the 16th session.',
      },
      'agenda-draft',
    ),
    step(
      time.at(-14, 9),
      chair,
      'open-silence',
      { draft: idOf('agenda-draft'), rule: 'council-silence', dueAt: time.lastEvening },
      'agenda-silence',
    ),
  ]
}
