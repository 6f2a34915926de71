import { accept, refuse } from '@commonline/contract'
import type { ProcedureEvent } from '@commonline/contract'
import { describeRule, prospects } from '@commonline/rules'
import type { Context } from '../context.ts'
import { onQuery } from '../handler.ts'
import { mayCall } from '../policy/entitlements.ts'
import type { EventRow, ProcedureRow } from '../ports/procedure-store.ts'
import { stateAt, summaryOfProcedure } from './summaries.ts'
import { ballotIn, everyoneVoted, takesPart, votesIn } from './voting-ballot.ts'

/** One procedure as it stands: what was frozen, what happened, what would follow, and what the reader may do now. */
export const procedure = onQuery('procedure', async (context, { id }) => {
  const { procedures, drafts } = context.store
  const row = await procedures.find(id)
  if (row === null) return refuse('policy.not_found')
  const draft = await drafts.find(row.draft)
  if (draft === null) throw new Error('a procedure without its draft')
  const events = await procedures.events(id)
  const officers = await officerNames(context, events)
  const decision = (await drafts.decisions()).find((one) => one.procedure === id)
  const running = row.kind === 'vote' && row.state === 'open' ? prospects(row.rule, ballotIn(row, events)) : null
  return accept({
    ...summaryOfProcedure(row, context.now),
    text: draft.text,
    language: draft.language,
    rule: row.rule,
    ruleSentences: [...describeRule(row.rule)],
    electorate: row.electorate,
    territory: row.territory,
    votes: votesIn(events),
    prospects: running !== null && running.ok ? running.value : null,
    events: events.map((event) => seen(event, officers)),
    computed: row.verdict,
    decision: decision?.symbol ?? null,
    announcedAt: row.announcedAt,
    may: mayDo(context, row, events),
    state: stateAt(row, context.now),
  })
})

function mayDo(context: Context, row: ProcedureRow, events: readonly EventRow[]) {
  const { actor, now } = context
  const state = stateAt(row, now)
  const running = row.state === 'open' && now < row.dueAt
  const ours = actor.member !== null && takesPart(row, actor.member)
  const isVote = row.kind === 'vote'
  return {
    vote: isVote && running && actor.role === 'delegate' && ours,
    break: !isVote && running && actor.role === 'delegate' && ours,
    attach: actor.role === 'delegate' && ours && row.state !== 'announced' && row.state !== 'withdrawn',
    extend: !isVote && running && mayCall(actor, 'extend-silence'),
    close:
      isVote &&
      row.state === 'open' &&
      mayCall(actor, 'close-vote') &&
      (now >= row.dueAt || everyoneVoted(row, events)),
    certify: state === 'expired' && mayCall(actor, 'certify-silence'),
    announce: row.verdict !== null && row.state !== 'announced' && mayCall(actor, 'announce-verdict'),
    withdraw: row.state === 'open' && mayCall(actor, 'withdraw-procedure'),
    enterNote:
      actor.role === 'secretariat' && (isVote ? running : row.state !== 'announced' && row.state !== 'withdrawn'),
  }
}

async function officerNames(context: Context, events: readonly EventRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(events.flatMap(({ receivedOfficer }) => (receivedOfficer === null ? [] : [receivedOfficer])))
  const names = new Map<string, string>()
  for (const id of ids) names.set(id, (await context.store.identity.findPerson(id))?.name ?? id)
  return names
}

const seen = (event: EventRow, officers: ReadonlyMap<string, string>): ProcedureEvent => ({
  seq: event.seq,
  kind: event.kind,
  member: event.member,
  at: event.at,
  words: event.words,
  language: event.language,
  vote: event.vote,
  received:
    event.received === null ? null : { ...event.received, officer: officers.get(event.receivedOfficer ?? '') ?? '' },
  contested: event.contestedAt === null ? null : { at: event.contestedAt, reason: event.contestedReason ?? '' },
})
