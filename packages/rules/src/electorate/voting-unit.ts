import type { Answer } from '../language/answer.ts'
import type { BallotMember } from '../language/ballot.ts'
import type { NamedVoter } from './electorate.ts'
import { add, exactNumber, parseFraction, ZERO } from '../fraction.ts'
import type { ExactNumber } from '../fraction.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { VotingUnits } from '../language/rule.ts'

/** Weights of a seat: the sum of those of its members, on every ledger on which each of them has one. */
function weightsOf(members: readonly BallotMember[]): Result<Readonly<Record<string, ExactNumber>>> {
  const weights: Record<string, ExactNumber> = {}
  for (const ledger of Object.keys(members[0]?.weights ?? {})) {
    let sum = ZERO
    let known = true
    for (const member of members) {
      const given = member.weights?.[ledger]
      if (given === undefined) known = false
      const weight = parseFraction(given ?? 0)
      if (!weight.ok) return weight
      sum = add(sum, weight.value)
    }
    if (known) weights[ledger] = exactNumber(sum)
  }
  return accept(weights)
}

/** The one answer of a seat: what those of its members that spoke all said. */
function answerOf(units: VotingUnits, unit: string, voters: readonly NamedVoter[]): Result<Answer> {
  const said = [...new Set(voters.map(({ answer }) => answer))].filter((answer) => answer !== 'absent')
  if (said.length < 2) return accept(said[0] ?? 'absent')
  if (units.divided === 'abstains') return accept('abstain')
  return refuse('ballot.unit_divided', { unit, answers: said.toSorted() })
}

/**
 * The voters of a rule under which members that share a seat vote as one: one voter a constituency, with the weights of its
 * members together. A member without a constituency is a seat of its own.
 */
export function uniteVoters(units: VotingUnits, voters: readonly NamedVoter[]): Result<readonly NamedVoter[]> {
  const seats = new Map<string, NamedVoter[]>()
  for (const voter of voters) {
    const seat = voter.member.constituency ?? voter.member.id
    seats.set(seat, [...(seats.get(seat) ?? []), voter])
  }
  const united: NamedVoter[] = []
  for (const [id, inside] of seats) {
    const of = inside.map(({ member }) => member)
    const alone = inside[0]
    if (alone !== undefined && of.length === 1 && alone.member.constituency === undefined) {
      united.push(alone)
      continue
    }
    if (of.some((member) => member.constituency === undefined)) return refuse('ballot.member_twice', { members: [id] })
    const answer = answerOf(units, id, inside)
    if (!answer.ok) return answer
    const weights = weightsOf(of)
    if (!weights.ok) return weights
    united.push({
      member: { id, weights: weights.value },
      answer: answer.value,
      of,
      heads: units.heads === 'members' ? of.length : 1,
    })
  }
  return accept(united)
}
