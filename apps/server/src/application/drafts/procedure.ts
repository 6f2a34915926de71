import { accept, refuse } from '@commonline/contract'
import type { ProcedureEvent } from '@commonline/contract'
import { brokenBy, describeRule, prospects } from '@commonline/rules'
import type { Context } from '../context.ts'
import { onQuery } from '../handler.ts'
import type { EventRow } from '../ports/procedure-store.ts'
import { challengeSeen } from './challenge-seen.ts'
import { calendarOf, silenceIn } from './silence-in-procedure.ts'
import { isFinal, stateAt, summaryOfProcedure } from './summaries.ts'
import { ballotIn, votesIn } from './voting-ballot.ts'
import { whatMayBeDone } from './what-may-be-done.ts'

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
  const calendar = calendarOf(context.alliance)
  const silence = row.kind === 'silence' ? silenceIn(row, events, calendar) : null
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
    brokenBy: silence === null ? [] : [...brokenBy(silence)],
    challenge: challengeSeen(row, events),
    final: isFinal(row, context.now),
    may: whatMayBeDone(context, row, events),
    state: stateAt(row, context.now),
  })
})

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
  how: howOf(event),
  received:
    event.received === null ? null : { ...event.received, officer: officers.get(event.receivedOfficer ?? '') ?? '' },
  contested: event.contestedAt === null ? null : { at: event.contestedAt, reason: event.contestedReason ?? '' },
})

/** What a mark beside the event says: what broke a silence, the ground of a challenge, a vote on it, or its ruling. */
function howOf({ kind, content }: EventRow): string | null {
  const { by, ground, vote, ruling } = content
  switch (kind) {
    case 'break-silence':
      return typeof by === 'string' ? by : null
    case 'challenge-ruling':
      return typeof ground === 'string' ? ground : null
    case 'vote-on-challenge':
      return typeof vote === 'string' ? vote : null
    case 'close-challenge':
      return typeof ruling === 'string' ? ruling : null
    default:
      return null
  }
}
