import type { Rule } from '../language/rule.ts'
import { conferenceRules } from './conferences-of-parties.ts'
import { consensusRules } from './consensus.ts'
import { cooperativeRules } from './cooperatives.ts'
import { economicOrganisationRules } from './economic-organisations.ts'
import { europeanUnionRules } from './european-union.ts'
import { regionalOrganisationRules } from './regional-organisations.ts'
import { silenceRules } from './silence-and-tacit-acceptance.ts'
import { standardsBodyRules } from './standards-bodies.ts'
import { stateAndGeneralRules } from './states-and-general-forms.ts'
import { treatyRules } from './treaties.ts'
import { unitedNationsRules } from './united-nations.ts'

/** Published decision rules as data, by body; within a body in the order of its texts. */
export const catalogue: readonly Rule[] = [
  ...unitedNationsRules,
  ...conferenceRules,
  ...treatyRules,
  ...europeanUnionRules,
  ...regionalOrganisationRules,
  ...consensusRules,
  ...silenceRules,
  ...economicOrganisationRules,
  ...standardsBodyRules,
  ...cooperativeRules,
  ...stateAndGeneralRules,
]

/** The rule of an id in its newest version, or null. */
export function ruleById(id: string): Rule | null {
  const versions = catalogue.filter((rule) => rule.id === id)
  return versions.toSorted((a, b) => b.version - a.version)[0] ?? null
}
