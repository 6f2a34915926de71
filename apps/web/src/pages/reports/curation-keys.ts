/** What a key asks for at the curator's desk. */
export type CurationCommand =
  | 'next'
  | 'previous'
  | 'accept'
  | 'edit'
  | 'speaker'
  | 'capacity'
  | 'reject'
  | 'reconsider'
  | 'find'
  | 'help'
  | 'word-back'
  | 'word-forward'
  | 'character-back'
  | 'character-forward'
  | 'edge-back'
  | 'edge-forward'
  | 'keep'
  | 'discard'

export interface PressedKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

const browsing: Readonly<Record<string, CurationCommand>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  e: 'edit',
  s: 'speaker',
  c: 'capacity',
  r: 'reject',
  u: 'reconsider',
  n: 'find',
  '?': 'help',
}

/** The command of a key. While a span is edited the arrows move its edge, the way the text runs; the other keys rest. */
export function commandOf(pressed: PressedKey, editing: boolean, rightToLeft: boolean): CurationCommand | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null
  if (!editing) return browsing[pressed.key] ?? null
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight'
  switch (pressed.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return `${pressed.shiftKey ? 'character' : 'word'}-${pressed.key === forward ? 'forward' : 'back'}`
    case 'ArrowUp':
      return 'edge-back'
    case 'ArrowDown':
      return 'edge-forward'
    case 'Enter':
    case 'e':
      return 'keep'
    case 'Escape':
      return 'discard'
    case 'n':
      return 'find'
    case '?':
      return 'help'
    default:
      return null
  }
}
