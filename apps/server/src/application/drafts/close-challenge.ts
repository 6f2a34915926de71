import { accept, refuse } from '@commonline/contract'
import type { ClosedChallengeBody } from '@commonline/contract'
import { applyToAnnouncement, challengeRule } from '@commonline/rules'
import type { ActContext } from '../context.ts'
import { onAct } from '../handler.ts'
import type { ProcedureRow } from '../ports/procedure-store.ts'
import { lockDraft, nothingAdopted, setAside, takeEffect } from './adopt-decision.ts'
import { announcementIn, answersTo, challengeVotesIn } from './announcement-in-procedure.ts'
import { refusalOfAnnouncement } from './announcement-refusal.ts'
import { procedureEvent } from './procedure-event.ts'
import { calendarOf } from './silence-in-procedure.ts'
import { waitsForChallenge } from './summaries.ts'
import { verdictOf } from './verdict-of-procedure.ts'
import { ballotOf } from './voting-ballot.ts'

/** Members have voted on a challenge, and the ruling stands or falls. Asked again, it answers as the first time. */
export const closeChallenge = onAct('close-challenge', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null) return refuse('policy.not_found')
  if (procedure.challengeVerdict !== null) return answerAgain(context, procedure)
  const rule = challengeRule(procedure.rule)
  if (procedure.state !== 'challenged' || rule === null) return refuse('procedure.not_challenged')
  const draft = await lockDraft(context, procedure)
  const { at, seq } = await context.moment()
  const events = await procedures.events(procedure.id)
  const calendar = calendarOf(context.alliance)
  const announcement = announcementIn(procedure, events, calendar)
  if (announcement === null) throw new Error('a challenge without an announcement')
  const votes = challengeVotesIn(events)
  const verdict = verdictOf(rule, ballotOf(procedure, answersTo(votes)))
  const decided = applyToAnnouncement(
    announcement,
    { kind: 'challenge-decided', at: Date.parse(at), outcome: verdict.outcome },
    calendar,
  )
  if (!decided.ok) return refusalOfAnnouncement(decided.refusal)

  const ruling = decided.value.phase === 'overturned' ? 'overturned' : 'upheld'
  const adopted =
    ruling === 'upheld' && waitsForChallenge(procedure) ? await takeEffect(context, procedure, draft) : nothingAdopted
  if (ruling === 'overturned') await setAside(context, procedure, draft)
  const change = { challengeVerdict: verdict, finalAt: at }
  await procedures.setState(procedure.id, { state: ruling === 'overturned' ? 'overturned' : 'announced', ...change })
  await procedures.addEvent(
    procedureEvent({ procedure: procedure.id, seq, kind: 'close-challenge', content: { ruling }, at }),
  )
  const body: ClosedChallengeBody = { procedure: procedure.id, votes: { ...votes }, verdict, ruling, ...adopted }
  return accept({
    answer: { verdict, ruling, decision: adopted.decision?.symbol ?? null },
    recorded: { subject: procedure.id, onBehalfOf: 'organisation', body, readers: { kind: 'public' } },
  })
})

async function answerAgain({ store }: ActContext, procedure: ProcedureRow) {
  const { challengeVerdict: verdict, state } = procedure
  const entry = await store.record.findAct('close-challenge', procedure.id)
  if (entry === null || verdict === null) throw new Error('a challenge that was decided without its entry')
  const { seq, kind, at, entryHash, chainHash } = entry
  const ruling = state === 'overturned' ? ('overturned' as const) : ('upheld' as const)
  const brought = (await store.drafts.decisions()).find((one) => one.procedure === procedure.id)
  const decision = brought?.announcedAt === at ? brought.symbol : null
  const answer = { verdict, ruling, decision, receipt: { seq, kind, at, entryHash, chainHash } }
  return accept({ answer, recorded: null })
}
