import type { Decision, Rule } from '@commonline/rules'

/** A part of a rule that is decided at once. */
export interface RulePart {
  /** As it stands in an address; empty for the rule as a whole, or its last attempt, which a single vote is taken for. */
  readonly id: string
  /** The titles that the rule gives it, the outer ones first. */
  readonly titles: readonly string[]
  /** Which question of a pre-question it is. */
  readonly question: 'question' | 'when-yes' | 'when-no' | null
  readonly rule: Rule
}

/** Whether members are asked for one answer each, which a table of votes takes. */
export const isCounted = ({ kind }: Decision): boolean =>
  kind === 'vote' || kind === 'no-objection' || kind === 'graded'

/** The parts of a rule that are decided one by one: those that a reader tries first stand first. */
export function ruleParts(rule: Rule): readonly RulePart[] {
  const { decision } = rule
  const within = (id: string, title: string | null, question: RulePart['question'], inner: Rule) =>
    ruleParts(inner).map((part) => ({
      ...part,
      id: [id, part.id].filter((word) => word !== '').join('.'),
      titles: [...(title === null ? [] : [title]), ...part.titles],
      question: question ?? part.question,
    }))
  switch (decision.kind) {
    case 'stages': {
      const last = decision.stages.length - 1
      return decision.stages
        .map(({ id, title, decision: inner }, place) =>
          within(place === last ? '' : id, title, null, { ...rule, decision: inner }),
        )
        .toReversed()
        .flat()
    }
    case 'steps':
      return decision.steps.flatMap(({ id, title, decision: inner, electorate = rule.electorate }) =>
        within(id, title, null, { ...rule, electorate, decision: inner }),
      )
    case 'pre-question':
      return [
        ...within('when-yes', null, 'when-yes', { ...rule, decision: decision.whenYes }),
        ...within('when-no', null, 'when-no', { ...rule, decision: decision.whenNo }),
        ...within('question', null, 'question', { ...rule, decision: decision.question }),
      ]
    default:
      return [{ id: '', titles: [], question: null, rule }]
  }
}
