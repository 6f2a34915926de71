import { FURTHER_INDICES } from '@commonline/rules'
import type { FurtherIndex } from '@commonline/rules'
import { useAddressState } from '../../../design/address-state.ts'

/** The further indices chosen, as they stand in the address (`?indices=johnston.holler`), in their usual order. */
export function useIndexChoice(): readonly [readonly FurtherIndex[], (chosen: readonly FurtherIndex[]) => void] {
  const [text, setText] = useAddressState('indices')
  const named = text.split('.')
  return [FURTHER_INDICES.filter((index) => named.includes(index)), (chosen) => setText(chosen.join('.'))]
}
