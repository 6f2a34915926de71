import type { ProspectState } from '@commonline/rules'
import type { Meaning } from '../../../design/member-mark.tsx'

/** What a state of a running vote means for a proposal. */
export const prospectMeanings: Readonly<Record<ProspectState, Meaning>> = {
  certain: 'agrees',
  open: 'undecided',
  impossible: 'opposes',
}
