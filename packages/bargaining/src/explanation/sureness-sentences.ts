import type { Sentence } from '../refusal.ts'
import type { HowSure, PackageSureness } from '../uncertainty/how-sure.ts'
import type { Concept } from './package-sentences.ts'
import { said } from './sentence-in-words.ts'

/** Worse off in fewer draws than this is not told: it is in the data. */
const WORSE_TOLD = 0.05

/** How sure the outlook is, and under what assumptions everything was drawn. */
export function surenessSentences({ draws, seed, outlook }: HowSure): readonly Sentence[] {
  const perIssue = Object.entries(outlook).flatMap(([issue, { compromise, concepts }]): readonly Sentence[] => {
    if (compromise === null || concepts === null) return []
    const { p10, p90 } = compromise
    return [said('sure.compromise', { issue, p10, p90, conceptLow: concepts[0], conceptHigh: concepts[1] })]
  })
  return [said('sure.assumed', { draws, seed }), ...perIssue]
}

/** How sure one package is, and the one fact that would change the advice. */
export function packageSureness(concept: Concept, found: PackageSureness): readonly Sentence[] {
  const { p10, p50, p90 } = found.worstOff
  const worse = Object.entries(found.worse ?? {}).filter(([, share]) => share >= WORSE_TOLD)
  return [
    said('sure.worst_off', { concept, p10, p50, p90 }),
    ...(found.carries === null ? [] : [said('sure.carries', { concept, share: found.carries })]),
    ...found.limits
      .filter(({ respected }) => respected < 1)
      .map(({ member, issue, respected }) => said('sure.limit', { concept, member, issue, respected })),
    ...worse.map(([member, share]) => said('sure.worse', { concept, member, share })),
    ...oneFact(concept, found),
  ]
}

const FACT = {
  defeats: 'sure.fact_defeats',
  carries: 'sure.fact_carries',
  worse_than_no_agreement: 'sure.fact_worse',
} as const

function oneFact(concept: Concept, { oneFact: fact }: PackageSureness): readonly Sentence[] {
  if (fact === null) return []
  const { effect, member, issue, kind, stated, value, gain, gainThen } = fact
  const instead = stated === null ? {} : { stated }
  return [said(FACT[effect], { concept, member, issue, kind, ...instead, value, gain, gainThen })]
}
