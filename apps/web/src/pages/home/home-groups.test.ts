import type { HomeItem } from '@commonline/contract'
import { expect, test } from 'vitest'
import { homeGroups } from './home-groups.ts'

const item = (kind: HomeItem['kind'], dueAt: string | null): HomeItem => ({
  kind,
  subject: null,
  dueAt,
  sentence: { code: 'x', facts: {}, text: 'x' },
  to: '/',
})

test('the group with the soonest deadline stands first, and what has no deadline stands last', () => {
  const groups = homeGroups([
    item('dossier', null),
    item('vote-open', '2026-03-03T10:00:00Z'),
    item('silence-running', '2026-03-02T10:00:00Z'),
    item('vote-open', '2026-03-01T10:00:00Z'),
  ])
  expect(groups.map((group) => [group.kind, group.items.map((one) => one.dueAt)])).toEqual([
    ['vote-open', ['2026-03-01T10:00:00Z', '2026-03-03T10:00:00Z']],
    ['silence-running', ['2026-03-02T10:00:00Z']],
    ['dossier', [null]],
  ])
})
