import type { LimitContent } from '@commonline/contract'
import { useCallback, useState } from 'react'
import { useHouse } from '../../../shell/house-context.ts'
import type { HeldLimit } from '../bargaining-inputs.ts'

/** A limit that never leaves this device. */
export interface HomeLimit {
  readonly id: string
  readonly content: LimitContent
}

const keyOf = (person: string, member: string, dossier: string): string =>
  `commonline.limits ${person} ${member} ${dossier}`

/** Reads what was kept; anything that is not a list of limits counts as nothing kept. */
export function parseHomeLimits(text: string | null): readonly HomeLimit[] {
  if (text === null) return []
  try {
    const found: unknown = JSON.parse(text)
    return Array.isArray(found) ? found.filter(isHomeLimit) : []
  } catch {
    return []
  }
}

function isHomeLimit(value: unknown): value is HomeLimit {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('content' in value)) return false
  const { content } = value
  return (
    typeof content === 'object' &&
    content !== null &&
    'issue' in content &&
    'acceptable' in content &&
    'unless' in content
  )
}

export interface HomeLimits {
  readonly limits: readonly HomeLimit[]
  /** The same as limits of the reader's own member. */
  readonly held: readonly HeldLimit[]
  readonly keep: (content: LimitContent) => void
  readonly erase: (id: string) => void
}

/** The limits that this person keeps at home for its member on a dossier: in this browser, and nowhere else. */
export function useHomeLimits(dossier: string): HomeLimits {
  const { person, hat } = useHouse()
  const key = keyOf(person?.id ?? '', hat.member ?? '', dossier)
  const [, redraw] = useState(0)
  const limits = person === null || hat.member === null ? [] : parseHomeLimits(window.localStorage.getItem(key))
  const store = useCallback(
    (next: readonly HomeLimit[]) => {
      if (next.length === 0) window.localStorage.removeItem(key)
      else window.localStorage.setItem(key, JSON.stringify(next))
      redraw((count) => count + 1)
    },
    [key],
  )
  return {
    limits,
    held: limits.map(({ content }) => ({ member: hat.member ?? '', content })),
    keep: (content) => store([...limits, { id: crypto.randomUUID(), content }]),
    erase: (id) => store(limits.filter((limit) => limit.id !== id)),
  }
}
