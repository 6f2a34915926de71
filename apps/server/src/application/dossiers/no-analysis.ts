import type { Sentence } from '@commonline/rules'
import type { AnalysisInputs } from './analysis-inputs.ts'

/** Two make a comparison; of one member alone everything is agreed. */
const membersMin = 2

/** Why nothing can be computed of these inputs; null when it can, as far as their number goes. */
export function tooFewKnown({ declared, estimated }: AnalysisInputs): Sentence | null {
  const known = new Set([...declared, ...estimated].map(({ member }) => member)).size
  if (known >= membersMin) return null
  return {
    code: 'analysis.too_few',
    facts: { known, needed: membersMin },
    text: `The places of ${known} members are known to you; an analysis needs ${membersMin}.`,
  }
}

export const impossibleLimit: Sentence = {
  code: 'analysis.impossible_limit',
  facts: {},
  text: 'One of the limits that you may read can be met by nothing at all. There is no analysis until it is taken back.',
}
