import { analyse } from '@commonline/bargaining'
import type { LineAnswer, LineQuestion } from '../ports/line-analysis.ts'
import { carries } from '../scenarios/carry-under-rules.ts'

/** Answers a question about a line, here and now. A pure function. */
export function analyseLine({ dossier, noneWorse, drawn, rule }: LineQuestion): LineAnswer {
  let canonical = ''
  const { inputsHash: _, ...analysis } = analyse(dossier, {
    noneWorseThanStatusQuo: noneWorse,
    ...(drawn === undefined ? {} : drawn),
    ...(rule === undefined
      ? {}
      : { carries: (votes) => carries(rule.rule, rule.electorate, votes) === true, imposeRule: false }),
    hash: (inputs) => (canonical = inputs),
  })
  return { analysis, canonical }
}
