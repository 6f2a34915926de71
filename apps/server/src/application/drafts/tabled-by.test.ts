import { expect, test } from 'vitest'
import type { Actor } from '../actor.ts'
import { tabledBy, tablerIn } from './tabled-by.ts'

const actor = (role: Actor['role'], member: string | null): Actor => ({
  person: { id: 'p', name: 'P', language: 'en' },
  role,
  member,
})

test('who tables is read back from the record as who it was', () => {
  expect(tablerIn(tabledBy(actor('chairs-office', 'DR')))).toEqual({ as: 'chair', member: 'DR' })
  expect(tablerIn(tabledBy(actor('delegate', 'OS')))).toEqual({ as: 'member', member: 'OS' })
  expect(tablerIn(tabledBy(actor('secretariat', null)))).toEqual({ as: 'secretariat', member: null })
})
