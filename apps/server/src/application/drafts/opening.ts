import { accept, refuse } from '@commonline/contract'
import type { Electorate, Result, Vote } from '@commonline/contract'
import { decide } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import type { ActContext } from '../context.ts'
import type { DraftRow } from '../ports/draft-store.ts'
import type { Seat } from '../ports/organisation-store.ts'
import { ballotOf, takesPart } from './voting-ballot.ts'

/** A tabled draft and the rule it is put under, both locked or looked up on this day. */
export interface Opening {
  readonly draft: DraftRow
  readonly rule: Rule
  readonly electorate: Electorate
}

export const electorateOf = (seats: readonly Seat[]): Electorate =>
  seats.map(({ member, standing, weights }) => ({ id: member, standing, weights: { ...weights } }))

/** Whether a rule decides by silence; every other kind of rule is put to the vote. */
export const procedureKindOf = (rule: Rule): 'silence' | 'vote' =>
  rule.decision.kind === 'silence' ? 'silence' : 'vote'

/** The draft, locked; the version of the rule in force today; the electorate with its weights as they are now. */
export async function prepareOpening(
  context: ActContext,
  input: { readonly draft: string; readonly rule: string },
  kind: 'silence' | 'vote',
): Promise<Result<Opening>> {
  const { drafts, organisation } = context.store
  const draft = await drafts.lock(input.draft)
  if (draft === null) return refuse('policy.not_found')
  if (draft.state !== 'tabled') return refuse('draft.not_tabled', { symbol: draft.symbol, state: draft.state })
  const version = await organisation.ruleInForce(draft.body, input.rule, context.today)
  if (version === null) return refuse('procedure.unknown_rule', { rule: input.rule })
  if (procedureKindOf(version.rule) !== kind) {
    return refuse('procedure.rule_kind', { rule: input.rule, expected: procedureKindOf(version.rule) })
  }
  if (draft.territory === null && asksForTerritory(version.rule)) {
    return refuse('procedure.territory_missing', { rule: input.rule })
  }
  const opening = {
    draft,
    rule: version.rule,
    electorate: electorateOf(await organisation.seats(draft.body, context.today)),
  }
  const countable = kind === 'vote' ? checkCountable(opening) : accept(true)
  return countable.ok ? accept(opening) : countable
}

/**
 * Whether whatever is voted will have a verdict: tried with nobody voting, with all for it and with all against. A rule may ask for
 * what the house does not keep, an attribute of members or the rounds of an election, or for a weight that is not recorded.
 */
function checkCountable({ draft, rule, electorate }: Opening): Result<true> {
  const frozen = { electorate, territory: draft.territory }
  const entitled = electorate.filter(({ id }) => takesPart({ rule, electorate }, id))
  const all = (vote: Vote) => Object.fromEntries(entitled.map(({ id }) => [id, vote]))
  for (const votes of [{}, all('yes'), all('no')]) {
    const decided = decide(rule, ballotOf(frozen, votes))
    if (decided.ok) continue
    const { code, facts } = decided.refusal
    const missing = Array.isArray(facts['missing']) ? facts['missing'].join(', ') : code
    return refuse('procedure.not_countable', { rule: rule.id, missing })
  }
  return accept(true)
}

/** Whether a rule names the member on whose territory a decision applies, anywhere in its groups or its electorate. */
export const asksForTerritory = (rule: Rule): boolean =>
  Object.values(rule.groups ?? {}).some(({ role }) => role === 'territory') ||
  (rule.electorate.withoutVote ?? []).some(({ role }) => role === 'territory')
