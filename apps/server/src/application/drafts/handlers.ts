import type { AnyHandler } from '../handler.ts'
import { announceVerdict } from './announce-verdict.ts'
import { attachStatement } from './attach-statement.ts'
import { breakSilence } from './break-silence.ts'
import { castVote } from './cast-vote.ts'
import { certifySilence } from './certify-silence.ts'
import { closeVote } from './close-vote.ts'
import { contestEntry } from './contest-entry.ts'
import { decisions } from './decisions.ts'
import { draft } from './draft.ts'
import { extendSilence } from './extend-silence.ts'
import { indicateIntention } from './indicate-intention.ts'
import { lines } from './lines.ts'
import { openSilence } from './open-silence.ts'
import { openVote } from './open-vote.ts'
import { procedure } from './procedure.ts'
import { procedures } from './procedures.ts'
import { tableDraft } from './table-draft.ts'
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
  breakSilence,
  attachStatement,
  extendSilence,
  certifySilence,
  withdrawProcedure,
  announceVerdict,
  draft,
  wouldItPass,
  procedures,
  procedure,
  decisions,
  lines,
]
