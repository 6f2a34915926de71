import type { Carries, Dossier } from '@commonline/bargaining'
import { decide, isAffirmative, prepareRule } from '@commonline/rules'
import type { Answer, Ballot, BallotMember, Rule } from '@commonline/rules'
import type { Read } from '../input.ts'

/**
 * The rule as the bargaining room asks it: would a motion on which members lean like this be adopted? The electorate is
 * the rule's own where it names one, else the members of the dossier, whose power is their weight where the rule weighs
 * them on one ledger. What the rule cannot judge is refused here, so that it never counts as a no.
 */
export function ruleForDossier(rule: Rule, dossier: Dossier): Read<Carries> {
  const ids = dossier.members.map(({ id }) => id)
  const all = Object.fromEntries(ids.map((id): [string, Answer] => [id, 'yes']))
  const members = membersOf(rule, dossier, all)
  const tried = decide(rule, { members, votes: all })
  if (!tried.ok) return { ok: false, refusal: tried.refusal }
  const prepared = prepareRule(rule, { members, votes: {} })
  if (!prepared.ok) {
    return {
      ok: true,
      value: (votes) => {
        const decided = decide(rule, { members, votes })
        return decided.ok && decided.value.affirmative
      },
    }
  }
  const { members: voters, outcomeOf } = prepared.value
  return { ok: true, value: (votes) => isAffirmative(outcomeOf(voters.map((id) => votes[id] ?? 'absent'))) }
}

/** The electorate; a ledger that the rule misses is filled from the members' power. */
function membersOf(rule: Rule, dossier: Dossier, votes: NonNullable<Ballot['votes']>): readonly BallotMember[] {
  if (rule.members !== undefined) return rule.members
  const plain = dossier.members.map(({ id }) => ({ id }))
  const tried = decide(rule, { members: plain, votes })
  const { missing } = tried.ok ? {} : (tried.refusal.facts as { readonly missing?: unknown })
  const ledgers = Object.keys(rule.ledgers ?? {}).filter((name) => Array.isArray(missing) && missing.includes(name))
  const [ledger] = ledgers
  if (ledger === undefined || ledgers.length > 1) return plain
  return dossier.members.map(({ id, power }) => ({ id, weights: { [ledger]: String(power) } }))
}
