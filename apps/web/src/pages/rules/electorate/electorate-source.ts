import type { Rule } from '@commonline/rules'
import { recordedVotes } from '@commonline/rules/recorded-votes'
import type { RecordedVote } from '@commonline/rules/recorded-votes'
import { bodyOf } from '../rule-body.ts'
import { readLists, writeLists } from '../vote-table/lists-in-address.ts'

/** Whose votes a table is about. */
export type ElectorateSource =
  | { readonly kind: 'rule' }
  | { readonly kind: 'alliance' }
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'vote'; readonly vote: RecordedVote }
  | { readonly kind: 'list'; readonly lines: readonly string[] }

/** Recorded votes whose members could vote under a rule: of the same body, by name, with a weight on every ledger it counts. */
export function votesFor(rule: Rule): readonly RecordedVote[] {
  const ledgers = Object.keys(rule.ledgers ?? {})
  const weighed = ({ ballot }: RecordedVote): boolean =>
    ballot.members?.every(({ weights }) => ledgers.every((ledger) => weights?.[ledger] !== undefined)) === true
  return recordedVotes
    .filter((vote) => bodyOf({ id: vote.rule }) === bodyOf(rule) && weighed(vote))
    .toSorted((a, b) => Number(b.rule === rule.id) - Number(a.rule === rule.id))
}

/** What an address says; where it says nothing, the body that decides by the rule, else members that once did, else the alliance. */
export function electorateSource(text: string, rule: Rule, body: string | undefined): ElectorateSource {
  if (rule.members !== undefined) return { kind: 'rule' }
  const said = readLists(text)
  if (said['list'] !== undefined) return { kind: 'list', lines: said['list'] }
  if (said['all'] !== undefined) return { kind: 'alliance' }
  const named = said['body']?.[0] ?? (said['vote'] === undefined ? body : undefined)
  if (named !== undefined) return { kind: 'body', body: named }
  const votes = votesFor(rule)
  const vote = votes.find(({ id }) => id === said['vote']?.[0]) ?? votes[0]
  return vote === undefined ? { kind: 'alliance' } : { kind: 'vote', vote }
}

/** A source as it stands in an address. */
export function sourceInAddress(source: ElectorateSource): string {
  switch (source.kind) {
    case 'rule':
      return ''
    case 'alliance':
      return writeLists({ all: ['members'] })
    case 'body':
      return writeLists({ body: [source.body] })
    case 'vote':
      return writeLists({ vote: [source.vote.id] })
    case 'list':
      return writeLists({ list: source.lines })
  }
}
