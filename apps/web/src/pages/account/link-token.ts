import { useState } from 'react'

/**
 * The token of a one-time link (`/invitation#TOKEN`). It stands after the `#` so that no server or proxy logs it, and leaves
 * the address bar as soon as it is read.
 */
export function useLinkToken(): readonly [string, (token: string) => void] {
  const [token, setToken] = useState(() => {
    const found = decodeURIComponent(location.hash.slice(1)).trim()
    if (found !== '') history.replaceState(history.state, '', location.pathname + location.search)
    return found
  })
  return [token, setToken]
}
