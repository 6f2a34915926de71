import type { Decision, Rule } from '@commonline/rules'

/** A part of a rule on which one vote is taken. */
export interface VotablePart {
  /** As it stands in an address; empty for the rule as a whole, or its last attempt, which a single vote is taken for. */
  readonly id: string
  /** Its title, where the rule gives it one. */
  readonly title: string | null
  /** Which question of a pre-question it is. */
  readonly question: 'question' | 'when-yes' | 'when-no' | null
  readonly rule: Rule
}

const isCounted = ({ kind }: Decision): boolean => kind === 'vote' || kind === 'no-objection' || kind === 'graded'

/** The parts of a rule that members vote on one by one; none where it counts something else than answers to one question. */
export function votableParts(rule: Rule): readonly VotablePart[] {
  const { decision } = rule
  if (isCounted(decision)) return [{ id: '', title: null, question: null, rule }]
  const part = (
    id: string,
    title: string | null,
    question: VotablePart['question'],
    inner: Decision,
  ): readonly VotablePart[] => (isCounted(inner) ? [{ id, title, question, rule: { ...rule, decision: inner } }] : [])
  if (decision.kind === 'stages') {
    const last = decision.stages.length - 1
    return decision.stages
      .flatMap(({ id, title, decision: inner }, place) => part(place === last ? '' : id, title, null, inner))
      .toReversed()
  }
  if (decision.kind === 'steps') {
    return decision.steps.flatMap(({ id, title, decision: inner, electorate }) =>
      part(id, title, null, inner).map((one) =>
        electorate === undefined ? one : { ...one, rule: { ...one.rule, electorate } },
      ),
    )
  }
  if (decision.kind === 'pre-question') {
    return [
      ...part('when-yes', null, 'when-yes', decision.whenYes),
      ...part('when-no', null, 'when-no', decision.whenNo),
      ...part('question', null, 'question', decision.question),
    ]
  }
  return []
}
