import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { AddressSearch } from './address-search.ts'

/** A choice that lives in the address, so that it can be shared and survives going back. Empty means: not in the address. */
export function useAddressState(name: string): readonly [string, (value: string) => void] {
  const search = useSearch({ strict: false }) as AddressSearch
  const navigate = useNavigate()
  const raw = search[name]
  const value = typeof raw === 'string' || typeof raw === 'number' ? String(raw) : ''
  const set = useCallback(
    (next: string) => {
      void navigate({
        to: '.',
        search: (before: AddressSearch): AddressSearch => ({ ...before, [name]: next === '' ? undefined : next }),
        hash: true,
        replace: true,
        resetScroll: false,
      })
    },
    [name, navigate],
  )
  return [value, set]
}
