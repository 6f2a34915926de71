import { useState } from 'react'

/** The key under which an act is sent, and the exact words it was made for. */
export interface KeptKey {
  readonly words: string
  readonly key: string
}

/**
 * The key for these words: the one that is kept where it was made for the same words, so that sending them again after a broken
 * link, even from a review that was closed and opened anew, is the same act. Other words are another act, and so are the same
 * words once others stood between them: the house answers a key that it knows with its first answer.
 */
export const keyFor = (kept: KeptKey | null, words: string, fresh: () => string): KeptKey =>
  kept?.words === words ? kept : { words, key: fresh() }

export interface ActKeys {
  /** The key for what was entered, which may be anything that JSON can say. */
  readonly keyOf: (entered: unknown) => string
  /** Once the act is recorded, the same words would be a new act. */
  readonly forget: () => void
}

/** Keeps the key of a form's act as long as its exact words. */
export function useActKeys(): ActKeys {
  const [memory] = useState<{ kept: KeptKey | null }>({ kept: null })
  return {
    keyOf: (entered) => {
      memory.kept = keyFor(memory.kept, JSON.stringify(entered), () => crypto.randomUUID())
      return memory.kept.key
    },
    forget: () => {
      memory.kept = null
    },
  }
}
