import type { OutputOf } from '@commonline/contract'
import { useAnswer } from '../../../api/answers.ts'
import type { Answering } from '../../../api/answers.ts'
import { useAddressState } from '../../../design/address-state.ts'
import type { DossierView } from '../bargaining-inputs.ts'

export type SurenessView = OutputOf<'how-sure'>
export type Sureness = NonNullable<SurenessView['sureness']>

/**
 * How sure the analysis beside it is: with the same choices, and under the first rule of the body by which votes are counted; under
 * none where that rule asks on whose territory the matter would apply.
 */
export function useSureness(dossier: DossierView): Answering<SurenessView> {
  const [estimates] = useAddressState('estimates')
  const [noneWorse] = useAddressState('none-worse')
  const { data } = useAnswer('organisation', {})
  const rules = data?.ok === true ? data.value.bodies.find(({ id }) => id === dossier.body.id)?.rules : undefined
  const rule = rules?.find(({ procedure }) => procedure === 'vote')?.id
  const asked = {
    id: dossier.id,
    estimates: estimates === 'with' ? 'with' : 'without',
    noneWorse: noneWorse === 'off' ? 'off' : 'on',
  } as const
  const judged = useAnswer(
    'how-sure',
    { ...asked, ...(rule === undefined ? {} : { rule }) },
    { enabled: data !== undefined },
  )
  const noPlace = judged.data?.ok === false && judged.data.problem.code === 'procedure.territory_missing'
  const unjudged = useAnswer('how-sure', asked, { enabled: noPlace })
  return noPlace ? unjudged : judged
}
