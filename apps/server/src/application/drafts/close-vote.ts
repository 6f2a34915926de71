import { accept, refuse } from '@commonline/contract'
import type { ClosedVoteBody } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { verdictOf } from './verdict-of-procedure.ts'
import { ballotIn, everyoneVoted, votesIn } from './voting-ballot.ts'
import { procedureEvent } from './procedure-event.ts'

/** The vote closes and the verdict is computed from what is recorded. Asked again, it answers as the first time. */
export const closeVote = onAct('close-vote', async (context, input) => {
  const { procedures, record } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null || procedure.kind !== 'vote') return refuse('policy.not_found')
  if (procedure.verdict !== null) {
    const entry = await record.findAct('close-vote', procedure.id)
    if (entry === null) throw new Error('a verdict without its entry')
    const { seq, kind, at, entryHash, chainHash } = entry
    return accept({
      answer: { verdict: procedure.verdict, receipt: { seq, kind, at, entryHash, chainHash } },
      recorded: null,
    })
  }
  if (procedure.state !== 'open') return refuse('procedure.not_open', { state: procedure.state })
  const { at, seq } = await context.moment()
  const events = await procedures.events(procedure.id)
  if (at < procedure.dueAt && !everyoneVoted(procedure, events)) {
    return refuse('procedure.not_due', { dueAt: procedure.dueAt })
  }
  const verdict = verdictOf(procedure.rule, ballotIn(procedure, events))
  await procedures.setState(procedure.id, { state: 'closed', verdict, decidedAt: at })
  await procedures.addEvent(
    procedureEvent({
      procedure: procedure.id,
      seq,
      kind: 'close-vote',
      at,
    }),
  )
  const body: ClosedVoteBody = { procedure: procedure.id, votes: { ...votesIn(events) }, verdict }
  return accept({
    answer: { verdict },
    recorded: { subject: procedure.id, onBehalfOf: 'organisation', body, readers: { kind: 'members' } },
  })
})
