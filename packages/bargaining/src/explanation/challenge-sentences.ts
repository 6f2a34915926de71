import type { ChallengeModel } from '../challenge/challenge-model.ts'
import type { OneIssueConcepts } from '../outlook/one-issue-concepts.ts'
import type { Sentence } from '../refusal.ts'
import { said } from './sentence-in-words.ts'

/** Members named with what they expect; more would be the table itself. */
const CHALLENGERS_MOST = 3
/** Expectations that differ by less are the same, and a smaller one is none. */
const SAME = 1e-9

/** What the challenge model says on one issue, and what positions alone say beside it. */
export function challengeSentences(
  issue: string,
  model: ChallengeModel | null,
  beside: OneIssueConcepts | null,
): readonly Sentence[] {
  if (model === null) return [said('challenge.none', { issue })]
  return [
    said('challenge.forecast', { issue, positions: model.condorcet.map(String) }),
    ...worth(model),
    ...(model.leftOut.length === 0 ? [] : [said('challenge.left_out', { members: model.leftOut })]),
    ...(beside === null ? [] : [besideSentence(beside)]),
  ]
}

/** What holds whatever the issue. */
export const challengeCaution = (): Sentence => said('challenge.first_round_only', {})

function worth({ members, expectedUtilityWithRisk }: ChallengeModel): readonly Sentence[] {
  const best = members.flatMap((member, row) => {
    const expected = expectedUtilityWithRisk[row] ?? []
    const most = Math.max(...expected.map((value) => value ?? -Infinity))
    const others = members.filter((_, column) => (expected[column] ?? -Infinity) >= most - SAME)
    return most > SAME ? [{ member, others, expected: most }] : []
  })
  if (best.length === 0) return [said('challenge.not_worth', {})]
  return best
    .sort((a, b) => (Math.abs(a.expected - b.expected) > SAME ? b.expected - a.expected : 0))
    .slice(0, CHALLENGERS_MOST)
    .map((one) => said('challenge.worth', one))
}

function besideSentence({ mean, median, egalitarian, nash }: OneIssueConcepts): Sentence {
  return said('challenge.beside', {
    mean,
    medianLow: median[0],
    medianHigh: median[1],
    ...(egalitarian === null ? {} : { egalitarian: egalitarian.at }),
    ...(nash === null ? {} : { nash: nash.at }),
  })
}
