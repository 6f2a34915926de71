import type { Ballot, Ratification } from './ballot.ts'
import { isInSet, membersOf } from './electorate.ts'
import { ceilingOf, exactly, floorOf, fraction, multiply } from './fraction.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'
import type { RatificationDecision, Rule } from './rule.ts'
import { listed, sentence } from './sentence.ts'
import { outcomeSentence } from './verdict-sentences.ts'
import type { Finding } from './verdict.ts'

/** Whether a day or instant is not after a deadline; a deadline given as a day includes the whole day. */
function isInTime(at: string, deadline: string | undefined): boolean {
  return deadline === undefined || at.slice(0, deadline.length) <= deadline
}

function ratifiedBy(ratifications: readonly Ratification[], deadline: string | undefined): readonly string[] {
  const names = ratifications.flatMap((each) => ('by' in each && isInTime(each.at, deadline) ? [each.by] : []))
  return [...new Set(names)].toSorted()
}

function countedBy(ratifications: readonly Ratification[], deadline: string | undefined): number {
  const counts = ratifications.flatMap((each) =>
    'until' in each && isInTime(each.until, deadline) ? [each.count] : [],
  )
  return counts.length === 0 ? 0 : Math.max(...counts)
}

/** Judges ratifications against the number needed, the members that must be among them, and the deadline. */
export function decideRatification(rule: Rule, decision: RatificationDecision, ballot: Ballot): Result<Finding> {
  const { deadline } = ballot
  if (decision.deadline === 'required' && deadline === undefined)
    return refuse('ballot.not_enough', { missing: ['deadline'] })
  const counting = decision.deadline === 'none' ? undefined : deadline
  const members = membersOf(rule, ballot)
  const size = ballot.electorate ?? members.length
  if (size === 0) return refuse('ballot.not_enough', { missing: ['electorate'] })
  const names = ratifiedBy(ballot.ratifications ?? [], counting)
  const strangers = members.length === 0 ? [] : names.filter((name) => !members.some(({ id }) => id === name))
  if (strangers.length > 0) return refuse('ballot.unknown_voter', { members: strangers })
  const reached = Math.max(names.length, countedBy(ballot.ratifications ?? [], counting))
  const limit = multiply(exactly(decision.threshold), fraction(BigInt(size)))
  const needed = Number(decision.strict ? floorOf(limit) + 1n : ceilingOf(limit))
  const including = decision.including
  const set = including === undefined ? undefined : rule.groups?.[including]
  const missing =
    set === undefined
      ? []
      : members.filter((member) => isInSet(set, member, ballot) && !names.includes(member.id)).map(({ id }) => id)
  const enough = reached >= needed
  const holds = enough && missing.length === 0
  const outcome = holds ? 'adopted' : counting === undefined ? 'not-attained' : 'lapsed'
  const facts = { counted: reached, of: size, needed, deadline: counting ?? 'none' }
  const by = counting === undefined ? '' : ` by ${counting}`
  return accept({
    outcome,
    conditions: [
      {
        id: 'ratifications',
        type: 'ratification',
        parent: null,
        holds: enough,
        counted: reached,
        of: size,
        needed,
        margin: reached - needed,
      },
      ...(including === undefined
        ? []
        : [
            {
              id: including,
              type: 'ratification' as const,
              parent: null,
              holds: missing.length === 0,
              members: missing,
              margin: -missing.length,
            },
          ]),
    ],
    counts: [],
    critical: [],
    excluded: [],
    sentences: [
      outcomeSentence(outcome),
      sentence('ratification.count', facts, `${reached} of ${size} have ratified${by}, ${needed} needed.`),
      ...(missing.length > 0
        ? [sentence('ratification.missing', { members: missing }, `Still to ratify: ${listed(missing)}.`)]
        : []),
    ],
  })
}
