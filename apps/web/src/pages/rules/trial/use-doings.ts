import { useMemo } from 'react'
import { useAddressState } from '../../../design/address-state.ts'
import { doingsIn, doingsInAddress } from './doings-in-address.ts'
import type { Doings } from './trial.ts'

/** What members do, as it stands in the address; null takes back what was set for them. */
export function useDoings(
  name: string,
): readonly [Doings, (members: readonly string[], choice: string | null) => void, () => void] {
  const [text, setText] = useAddressState(name)
  const doings = useMemo(() => doingsIn(text), [text])
  const set = (members: readonly string[], choice: string | null): void => {
    const kept = Object.entries(doings).filter(([member]) => !members.includes(member))
    const added = choice === null ? [] : members.map((member) => [member, choice] as const)
    setText(doingsInAddress(Object.fromEntries([...kept, ...added])))
  }
  return [doings, set, () => setText('')]
}
