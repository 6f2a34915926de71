import type { Answer } from '../../language/answer.ts'
import type { Ballot, BallotMember } from '../../language/ballot.ts'
import type { ExactNumber } from '../../fraction.ts'

type Given = Readonly<Partial<Record<Answer, string>>>

/** The members that gave each answer, as codes with blanks between them. */
const byMember = (given: Given): readonly (readonly [string, Answer])[] =>
  Object.entries(given).flatMap(([answer, codes]) => codes.split(' ').map((code) => [code, answer as Answer] as const))

const sorted = (ids: readonly string[]): readonly string[] => ids.toSorted((a, b) => (a < b ? -1 : 1))

/** A ballot by name, members in the order of their codes. */
export function namedBallot(given: Given, member: (id: string) => BallotMember = (id) => ({ id })): Ballot {
  const answers = byMember(given)
  return { members: sorted(answers.map(([id]) => id)).map(member), votes: Object.fromEntries(answers) }
}

/** A ballot by name on which each member carries a weight. */
export const weighedBallot = (given: Given, ledger: string, weights: Readonly<Record<string, ExactNumber>>): Ballot =>
  namedBallot(given, (id) => ({ id, weights: { [ledger]: weights[id] ?? 0 } }))

/** A ballot of the Security Council: of each member it is stated whether its seat is permanent. */
export function councilBallot(given: Given, permanent = 'CN FR GB RU US'): Ballot {
  const seats = permanent.split(' ')
  return namedBallot(given, (id) => ({ id, attributes: { permanent: seats.includes(id) } }))
}
