import { expect, test } from 'vitest'
import { homeItem, soonestFirst } from './home-item.ts'
import { statementNeeds } from './report-needs.ts'

test('soonest first, then by kind, then by page; what has no date comes last', () => {
  const items = [
    homeItem('draft-of-ours', '/dossiers/a', null, 'five', {}),
    homeItem('dossier', '/dossiers/b', null, 'four', {}),
    homeItem('dossier', '/dossiers/a', null, 'three', {}),
    homeItem('vote-open', '/procedures/a', '2026-03-02T09:00:00.000Z', 'two', {}),
    homeItem('silence-running', '/procedures/b', '2026-03-02T09:00:00.000Z', 'one', {}),
    homeItem('call-to-answer', '/dossiers/c', '2026-03-01T09:00:00.000Z', 'zero', {}),
  ]
  const order = ['zero', 'one', 'two', 'three', 'four', 'five']
  expect(soonestFirst(items).map(({ sentence }) => sentence.text)).toEqual(order)
  expect(soonestFirst(items.toReversed()).map(({ sentence }) => sentence.text)).toEqual(order)
})

test('a member is reminded for two weeks of a statement it has not answered', () => {
  const reply = { id: 'r', reflects: false, words: 'No.', language: 'en', at: '2026-03-02T09:00:00.000Z' }
  const statement = {
    id: 's',
    report: 'r',
    reportTitle: 'Talks at the ford',
    published: null,
    chain: [],
    quote: '\u{1F30A}'.repeat(200),
    type: 'direct',
    language: 'en',
    content: [],
    speakerName: 'Minister',
    office: null,
    member: 'MA',
    capacity: 'for-member',
    polarity: 'affirmed',
    addressee: null,
    dossier: null,
    acceptedAt: '2026-03-01T09:00:00.000Z',
    found: true,
    replies: [],
  } as const satisfies Parameters<typeof statementNeeds>[1][number]
  const texts = (replies: (typeof reply & { member: string })[], now: string) =>
    statementNeeds('MA', [{ ...statement, replies }], now).map(({ sentence }) => sentence.text)
  expect(texts([], '2026-03-15T08:59:59.999Z')).toEqual([
    `“${'\u{1F30A}'.repeat(119)}…” (Minister) stands on the page of MA: reply if it does not reflect its position.`,
  ])
  expect(texts([], '2026-03-15T09:00:00.000Z')).toEqual([])
  expect(texts([{ ...reply, member: 'MA' }], '2026-03-02T10:00:00.000Z')).toEqual([])
  expect(texts([{ ...reply, member: 'MB' }], '2026-03-02T10:00:00.000Z')).toHaveLength(1)
})
