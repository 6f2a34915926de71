import { expect, test } from 'vitest'
import { keyFor } from './act-key.ts'
import type { KeptKey } from './act-key.ts'

function keys() {
  let made = 0
  let kept: KeptKey | null = null
  return (words: string): string => {
    made += 1
    kept = keyFor(kept, words, () => `key-${made}`)
    return kept.key
  }
}

test('the same words keep their key over any number of attempts', () => {
  const key = keys()
  expect(new Set([key('yes'), key('yes'), key('yes')]).size).toBe(1)
})

test('other words are another act, and going back to the first is a third', () => {
  const key = keys()
  expect(new Set([key('yes'), key('no'), key('yes')]).size).toBe(3)
})
