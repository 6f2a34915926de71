import { chairBefore, codes, delegates } from './people.ts'
import type { Code } from './people.ts'
import { idOf, step } from './step.ts'
import type { AnyStep } from './step.ts'
import type { StoryTime } from './story-time.ts'

type Vote = 'yes' | 'no' | 'abstain'

interface Earlier {
  readonly key: string
  readonly day: number
  readonly title: string
  readonly text: string
  readonly territory: Code
  readonly votes: Readonly<Record<Code, Vote>>
}

const matters: readonly Earlier[] = [
  {
    key: 'gauges',
    day: -300,
    title: 'Winter watch at the river gauges',
    text: 'The Operations Committee\n\n1. decides that the gauges at the mouth of the river, in Vellimar, are read every hour from the first frost to the last.',
    territory: 'VE',
    votes: { AV: 'yes', BE: 'yes', CO: 'yes', DR: 'abstain', OS: 'yes', VE: 'yes' },
  },
  {
    key: 'boats',
    day: -200,
    title: 'Boats at the weirs',
    text: 'The Operations Committee\n\n1. decides that six boats stand at the weirs in Corundy, ready for whoever calls for them.',
    territory: 'CO',
    votes: { AV: 'yes', BE: 'yes', CO: 'yes', DR: 'yes', OS: 'no', VE: 'abstain' },
  },
]

/** What the Operations Committee decided under the chair before: OC/DEC/7 and 8. */
export function earlierOperations(time: StoryTime): readonly AnyStep[] {
  const opened = step(
    time.at(-310, 10),
    chairBefore,
    'open-dossier',
    {
      title: 'Watching the river together',
      question: 'What do the members keep ready along the river, and where?',
      body: 'operations',
      priority: 'P2',
    },
    'watching',
  )
  return [opened, ...matters.flatMap((matter) => decided(time, matter))]
}

function decided(time: StoryTime, { key, day, title, text, territory, votes }: Earlier): readonly AnyStep[] {
  const closes = time.at(day, 17)
  return [
    step(
      time.at(day - 5, 10),
      chairBefore,
      'table-draft',
      { dossier: idOf('watching'), title, text, territory },
      `${key}-draft`,
    ),
    step(
      time.at(day, 10),
      chairBefore,
      'open-vote',
      { draft: idOf(`${key}-draft`), rule: 'operations-majority', closesAt: closes },
      `${key}-vote`,
    ),
    ...codes.map((code) =>
      step(time.at(day, 12), delegates[code], 'cast-vote', {
        procedure: idOf(`${key}-vote`),
        vote: votes[code],
        key: `${key}-${code}-votes`,
      }),
    ),
    step(closes, chairBefore, 'close-vote', { procedure: idOf(`${key}-vote`) }),
    step(closes, chairBefore, 'announce-verdict', { procedure: idOf(`${key}-vote`) }),
  ]
}
