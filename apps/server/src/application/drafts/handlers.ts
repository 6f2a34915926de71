import type { AnyHandler } from '../handler.ts'
import { announceVerdict } from './announce-verdict.ts'
import { attachStatement } from './attach-statement.ts'
import { breakSilence } from './break-silence.ts'
import { castVote } from './cast-vote.ts'
import { challengeRuling } from './challenge-ruling.ts'
import { certifySilence } from './certify-silence.ts'
import { closeChallenge } from './close-challenge.ts'
import { closeVote } from './close-vote.ts'
import { contestEntry } from './contest-entry.ts'
import { correctVote } from './correct-vote.ts'
import { decisions } from './decisions.ts'
import { draft } from './draft.ts'
import { extendSilence } from './extend-silence.ts'
import { indicateIntention } from './indicate-intention.ts'
import { lines } from './lines.ts'
import { makeFinal } from './make-final.ts'
import { openSilence } from './open-silence.ts'
import { openVote } from './open-vote.ts'
import { procedure } from './procedure.ts'
import { procedures } from './procedures.ts'
import { tableDraft } from './table-draft.ts'
import { unity } from './unity.ts'
import { voteOnChallenge } from './vote-on-challenge.ts'
import { withdrawObjection } from './withdraw-objection.ts'
import { withdrawProcedure } from './withdraw-procedure.ts'
import { wouldItPass } from './would-it-pass.ts'

/** From a draft to the decision and its line. */
export const draftHandlers: readonly AnyHandler[] = [
  tableDraft,
  indicateIntention,
  openVote,
  openSilence,
  castVote,
  contestEntry,
  closeVote,
  correctVote,
  breakSilence,
  withdrawObjection,
  attachStatement,
  extendSilence,
  certifySilence,
  withdrawProcedure,
  announceVerdict,
  challengeRuling,
  voteOnChallenge,
  closeChallenge,
  makeFinal,
  draft,
  wouldItPass,
  procedures,
  procedure,
  decisions,
  lines,
  unity,
]
