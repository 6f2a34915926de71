import type { OutputOf } from '@commonline/contract'
import { expect, test } from 'vitest'
import { speakerChange } from './speakers.ts'

const ada = { id: '0198c6a0-0000-7000-8000-000000000001', name: 'Ada Lorne' }
const term = (title: string, from: string, to: string | null) => ({
  id: title,
  title,
  of: { kind: 'member' as const, member: 'AV' },
  person: ada,
  from,
  to,
  acting: false,
})
const organisation: OutputOf<'organisation'> = {
  name: 'x',
  shortName: 'x',
  zone: 'UTC',
  today: '2026-03-01',
  calendar: { holidays: [], weekend: [0, 6] },
  languages: ['en'],
  members: [],
  bodies: [],
  offices: [term('Minister', '2024-01-01', '2025-06-30'), term('President', '2025-07-01', null)],
  chairmanships: [],
  sessions: [],
  meetings: [],
  credentials: [],
  services: [],
  persons: [ada],
}

test('the office is the one held on the day of the report, not the one held now', () => {
  expect(speakerChange('Ada Lorne', organisation, '2025-06-30')).toMatchObject({
    person: ada.id,
    office: 'Minister',
    member: 'AV',
  })
  expect(speakerChange('Ada Lorne', organisation, '2026-01-01')).toMatchObject({ office: 'President' })
})

test('a name the register does not know is never tied to a person', () => {
  expect(speakerChange('Ada Lorn', organisation, '2026-01-01')).toEqual({ speakerName: 'Ada Lorn', person: null })
})
