import type { JudgementDecision } from '@commonline/rules'
import { framePart, thoseThat } from './trial.ts'
import type { Trial } from './trial.ts'

/** What whoever presides finds, and whose objections were addressed. */
export function judgementTrial({ by }: JudgementDecision): Trial {
  return {
    kind: 'judgement',
    choices: ['objection-open', 'objection-addressed'],
    circumstances: ['consensus-found', 'no-consensus-found'],
    ballot: (frame, doings, given) => ({
      ...framePart(frame),
      judgement: {
        by: [frame.roles?.[by] ?? by].flat()[0] ?? by,
        consensus: given !== 'no-consensus-found',
        objections: thoseThat(frame, doings, 'objection-open', 'objection-addressed').map((member) => ({
          by: member,
          addressed: doings[member] === 'objection-addressed',
        })),
      },
    }),
  }
}
