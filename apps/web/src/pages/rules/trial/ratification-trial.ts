import type { RatificationDecision } from '@commonline/rules'
import { framePart, thoseThat } from './trial.ts'
import type { Trial } from './trial.ts'

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 'YYYY-MM-DD'.length)

/** A ratification whose deadline, where the rule knows one, is today: members have ratified by then, or after it. */
export function ratificationTrial(decision: RatificationDecision): Trial {
  const ends = decision.deadline !== 'none'
  return {
    kind: 'ratification',
    choices: ends ? ['ratified', 'ratified-late'] : ['ratified'],
    circumstances: [],
    ballot: (frame, doings, _, { now }) => {
      const [today, tomorrow] = [dayOf(Date.parse(now)), dayOf(Date.parse(now) + 86_400_000)]
      return {
        ...framePart(frame),
        ...(ends ? { deadline: today } : {}),
        ratifications: [
          ...thoseThat(frame, doings, 'ratified').map((by) => ({ by, at: today })),
          ...thoseThat(frame, doings, 'ratified-late').map((by) => ({ by, at: tomorrow })),
        ],
      }
    },
  }
}
