import { client } from '@commonline/contract/client'
import type { Answer } from '@commonline/contract/client'
import type { Problem } from '@commonline/contract'

export type { Answer, Problem }

/** The house on this origin, with the session cookie. A broken connection rejects; a refusal is a value. */
export const house = client((address, init) =>
  fetch(address, { ...init, credentials: 'same-origin', redirect: 'error', cache: 'no-store' }),
)
