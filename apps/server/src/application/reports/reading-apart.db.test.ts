import { accept, limits } from '@commonline/contract'
import { PARAGRAPHS_MAX } from '@commonline/evidence'
import { openReportReaders } from '@commonline/intake'
import { expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { league } from '../../../testing/league.ts'
import { perform } from '../perform.ts'

const { as, wearing, house, officer } = await league()
const analyst = wearing('analyst')
const delegate = wearing('delegate', 'ALD')

const standIn = new URL('../../../../../packages/intake/src/endless-reader.test-data.ts', import.meta.url)
const sent = { media: 'text/plain', content: 'The ford is open, its keeper said.' }

/** Readers whose threads are held for good, as by a report on which the reading never comes to an end. */
const heldFor = (seconds: number) => openReportReaders({ seconds, megabytes: 64, waiting: 1 }, standIn)
const receiveWith = (readers: ReturnType<typeof heldFor>) =>
  perform({ ...house, readReport: readers.read }, () => Promise.resolve(accept(analyst)), 'receive-report', sent)

test('while a report is being read, queries are answered and acts are recorded', async () => {
  const readers = heldFor(3600)
  const order: string[] = []
  const slow = receiveWith(readers).catch((error: Error) => order.push(error.message))
  answered(await as(delegate, 'reports', { state: 'all' }))
  order.push('a query was answered')
  answered(await as(officer, 'register-person', { name: 'Tilda Marsh' }))
  order.push('an act was recorded')
  await readers.close()
  await slow
  expect(order).toEqual(['a query was answered', 'an act was recorded', 'the readers of reports are closed'])
  expect(answered(await as(delegate, 'reports', { state: 'all' })).reports).toEqual([])
})

test('a report on which the reading does not come to an end is refused, and nothing of it stays', async () => {
  const readers = heldFor(0.2)
  const outcome = await receiveWith(readers)
  expect(refusedWith(outcome)).toBe('report.too_hard_to_read')
  expect(outcome).toMatchObject({ refusal: { facts: { limit: 'seconds', max: 0.2 } } })
  await readers.close()
  expect(answered(await as(delegate, 'reports', { state: 'all' })).reports).toEqual([])
})

test('the evidence room holds the limit that the contract publishes', () => {
  expect(limits.reportParagraphs).toBe(PARAGRAPHS_MAX)
})
