import { expect, test } from 'vitest'
import { commandOf } from './curation-keys.ts'
import type { PressedKey } from './curation-keys.ts'

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})

test('a key with a modifier belongs to the browser', () => {
  expect(commandOf(press('a', { ctrlKey: true }), false, false)).toBeNull()
  expect(commandOf(press('a'), false, false)).toBe('accept')
})

test('the arrows move an edge only while a span is edited, and the way the text runs', () => {
  expect(commandOf(press('ArrowRight'), false, false)).toBeNull()
  expect(commandOf(press('ArrowRight'), true, false)).toBe('word-forward')
  expect(commandOf(press('ArrowRight'), true, true)).toBe('word-back')
  expect(commandOf(press('ArrowLeft', { shiftKey: true }), true, false)).toBe('character-back')
})

test('nothing is accepted or set aside by a slip while a span is edited', () => {
  expect(commandOf(press('a'), true, false)).toBeNull()
  expect(commandOf(press('r'), true, false)).toBeNull()
  expect(commandOf(press('Enter'), true, false)).toBe('keep')
})
