import type { Rule } from '@commonline/rules'
import { framePart, thoseThat } from './trial.ts'
import type { Trial } from './trial.ts'

/** Who is in the room, at the first convening or at the one from which no quorum is needed any more. */
export function quorumTrial({ quorum }: Rule): Trial {
  const waived = quorum?.waivedFromConvening
  return {
    kind: 'quorum',
    choices: ['present'],
    circumstances: waived === undefined ? [] : ['first-convening', 'waived-convening'],
    ballot: (frame, doings, given) => ({
      ...framePart(frame),
      present: thoseThat(frame, doings, 'present'),
      ...(waived === undefined ? {} : { convening: given === 'waived-convening' ? waived : 1 }),
    }),
  }
}
