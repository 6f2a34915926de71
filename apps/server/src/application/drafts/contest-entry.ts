import { accept, refuse } from '@commonline/contract'
import type { ContestedEntryBody } from '@commonline/contract'
import { memberOf } from '../actor.ts'
import { onAct } from '../handler.ts'
import { calendarOf, silenceBallot, silenceIn } from './silence-in-procedure.ts'
import { verdictOf } from './verdict-of-procedure.ts'

/** A member disowns what an officer entered for it from a note. From then on the entry counts for nothing. */
export const contestEntry = onAct('contest-entry', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null) return refuse('policy.not_found')
  const ended =
    procedure.kind === 'vote' ? procedure.state !== 'open' : ['announced', 'withdrawn'].includes(procedure.state)
  if (ended) return refuse('procedure.not_open', { state: procedure.state })
  const member = memberOf(context.actor)
  const events = await procedures.events(procedure.id)
  const entry = events.find((event) => event.seq === input.entry)
  if (entry === undefined || entry.member !== member) return refuse('policy.not_found')
  if (entry.received === null || entry.contestedAt !== null) return refuse('procedure.not_a_note')

  const { at } = await context.moment()
  await procedures.contest(procedure.id, entry.seq, at, input.reason)
  if (procedure.kind === 'silence') await judgeAgain()
  const body: ContestedEntryBody = { procedure: procedure.id, member, entry: entry.seq, reason: input.reason }
  return accept({
    answer: {},
    recorded: { subject: procedure.id, onBehalfOf: member, body, readers: { kind: 'members' } },
  })

  /** Without the contested note the silence may be unbroken again. */
  async function judgeAgain(): Promise<void> {
    const calendar = calendarOf(context.alliance)
    const standing = events.filter((event) => event.seq !== entry!.seq)
    const { phase } = silenceIn(procedure!, standing, calendar)
    if (phase === 'open') {
      await procedures.setState(procedure!.id, { state: 'open', verdict: null, decidedAt: null })
    } else if (phase === 'broken' || phase === 'certified') {
      const verdict = verdictOf(procedure!.rule, silenceBallot(procedure!, standing, at), calendar)
      await procedures.setState(procedure!.id, { state: phase, verdict })
    }
  }
})
