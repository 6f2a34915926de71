import { chair, codes, delegates, officer } from './people.ts'
import { idOf, step } from './step.ts'
import type { AnyStep } from './step.ts'
import type { StoryTime } from './story-time.ts'

interface Decided {
  readonly key: string
  readonly dossier: string
  readonly question: string
  readonly priority: string | null
  readonly title: string
  readonly text: string
  readonly line?: { readonly say: string[]; readonly ifAsked: string[]; readonly doNotSay: string[] }
}

const matters: readonly Decided[] = [
  {
    key: 'programme',
    dossier: 'Programme of the chairmanship',
    question: 'What does the Compact do together under the chair of Dressil?',
    priority: 'P1',
    title: 'Programme “Open crossings, ready neighbours”',
    text: 'The Council of Heads\n\n1. welcomes the programme “Open crossings, ready neighbours” with its three priority areas;\n2. asks the Secretary General to submit an action plan that carries it out, with an owner and a date for each action.',
  },
  {
    key: 'readiness',
    dossier: 'Readiness for floods',
    question: 'What does each member owe the others before the water comes?',
    priority: 'P2',
    title: 'Warnings within one hour',
    text: 'The Council of Heads\n\n1. decides that a member that measures a dangerous level tells its neighbours downstream within one hour;\n2. asks the Permanent Representatives to prepare a joint relief mechanism.',
  },
  {
    key: 'upper-river',
    dossier: 'Speaking on the upper river',
    question: 'What do the members say when they are asked about the works on the upper river?',
    priority: 'P3',
    title: 'Common line on the works on the upper river',
    text: 'The Council of Heads\n\n1. adopts the common line on the works on the upper river;\n2. will look at it again when the measurements of the summer are there.',
    line: {
      say: ['The Compact follows the works on the upper river and expects to be told of them in good time.'],
      ifAsked: ['The measurements of last summer are shared with everyone who asks for them.'],
      doNotSay: ['Nothing about who should pay for the works.'],
    },
  },
]

/** What the Council decided at its 14th session, by consensus: C/DEC/14/1 to 3, the third with a line that is in force. */
export function fourteenthSession(time: StoryTime): readonly AnyStep[] {
  return matters.flatMap(({ key, dossier, question, priority, title, text, line }, index) => {
    const tabled = time.at(-95, 10, index)
    const opened = time.at(-90, 11, index * 10)
    const closes = time.at(-90, 11, index * 10 + 8)
    return [
      step(tabled, officer, 'open-dossier', { title: dossier, question, body: 'council', priority }, key),
      step(
        tabled,
        chair,
        'table-draft',
        {
          dossier: idOf(key),
          title,
          text,
          ...(line === undefined ? {} : { line: { ...line, validFrom: time.day(-89), reviewOn: time.day(120) } }),
        },
        `${key}-draft`,
      ),
      step(
        opened,
        chair,
        'open-vote',
        { draft: idOf(`${key}-draft`), rule: 'council-consensus', closesAt: closes },
        `${key}-vote`,
      ),
      ...codes.map((code) =>
        step(time.at(-90, 11, index * 10 + 4), delegates[code], 'cast-vote', {
          procedure: idOf(`${key}-vote`),
          vote: 'yes',
          key: `session-14-${key}-${code}`,
        }),
      ),
      step(closes, chair, 'close-vote', { procedure: idOf(`${key}-vote`) }),
      step(closes, chair, 'announce-verdict', { procedure: idOf(`${key}-vote`) }),
    ]
  })
}
