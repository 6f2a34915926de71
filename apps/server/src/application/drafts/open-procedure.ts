import type { OpenedProcedureBody } from '@commonline/contract'
import type { ActContext } from '../context.ts'
import type { Done } from '../handler.ts'
import type { Opening } from './opening.ts'
import { procedureEvent } from './procedure-event.ts'

/** Stores a procedure with all that is frozen and says the same to the record. Called with the moment of opening locked. */
export async function openProcedure(
  context: ActContext,
  kind: 'vote' | 'silence',
  { draft, rule, electorate }: Opening,
  dueAt: string,
): Promise<Done<'open-vote' | 'open-silence'>> {
  const { at, seq } = await context.moment()
  const id = context.newId()
  await context.store.procedures.add({
    id,
    kind,
    draft: draft.id,
    symbol: draft.symbol,
    title: draft.title,
    dossier: draft.dossier,
    body: draft.body,
    rule,
    electorate,
    territory: draft.territory,
    openedAt: at,
    dueAt,
    state: 'open',
    verdict: null,
    decidedAt: null,
    announcedAt: null,
    challengeableUntil: null,
    challengeClosesAt: null,
    challengeVerdict: null,
    finalAt: null,
  })
  await context.store.procedures.addEvent(
    procedureEvent({
      procedure: id,
      seq,
      kind: kind === 'vote' ? 'open-vote' : 'open-silence',
      content: { dueAt },
      at,
    }),
  )
  await context.store.drafts.setState(draft.id, 'in-procedure')
  const { zone, workingDays, holidays } = context.alliance
  const body: OpenedProcedureBody = {
    id,
    kind,
    draft: draft.id,
    symbol: draft.symbol,
    textHash: draft.textHash,
    body: draft.body,
    rule,
    electorate: [...electorate],
    territory: draft.territory,
    dueAt,
    calendar: { zone, workingDays: [...workingDays], holidays: [...holidays] },
  }
  return {
    answer: { id },
    recorded: { subject: id, onBehalfOf: context.actor.member ?? 'organisation', body, readers: { kind: 'members' } },
  }
}
