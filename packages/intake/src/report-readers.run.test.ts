import { EMPTY_REGISTER } from '@commonline/evidence'
import { afterAll, expect, test } from 'vitest'
import { readReport } from './read-report.ts'
import type { ReportToRead } from './read-report.ts'
import { openReportReaders } from './report-readers.ts'
import type { ReadingLimits } from './report-readers.ts'

const limits: ReadingLimits = { seconds: 60, megabytes: 512, waiting: 3 }
const standIn = (name: string) => new URL(`./${name}-reader.test-data.ts`, import.meta.url)

const report = (content: string, media: ReportToRead['media'] = 'text/plain'): ReportToRead => ({
  media,
  content,
  receivedOn: '2031-05-20',
  register: { ...EMPTY_REGISTER, members: [{ code: 'AV', name: 'Averra' }] },
  statementsMax: 10_000,
})

const readers = openReportReaders(limits)
afterAll(readers.close)

const SHORT = 'LOWHAVEN, MARCH 3, BASIN COURIER. “The ford holds,” Prime Minister Anneke Quill of Averra said.'

test.each([
  ['a text', report(SHORT)],
  ['a page', report(`<article><h1>The ford</h1><p>${SHORT}</p></article>`, 'text/html')],
  ['a refused text', report('a\u001bb')],
  ['an empty page', report('<p></p>', 'text/html')],
  ['more statements than can be curated', { ...report(`${SHORT} `.repeat(3)), statementsMax: 2 }],
])('%s is read in a worker to the same bytes as here', async (_, one) => {
  expect(JSON.stringify(await readers.read(one))).toBe(JSON.stringify(readReport(one)))
})

const HEAD = `<article><p>${'The ford stays open, the minister said. '.repeat(40)}</p>`
const nested = (count: number, tag: string) => `<${tag}>`.repeat(count) + SHORT + `</${tag}>`.repeat(count)

// Each of these took between ten seconds and minutes, or more than a gigabyte, while pages were built whatever they held.
test.each([
  ['half a million angle brackets', HEAD + '<'.repeat(500_000)],
  ['half a million ampersands', HEAD + '&'.repeat(500_000)],
  ['a hundred thousand nested elements', HEAD + nested(40_000, 'div')],
  ['elements left open', HEAD + '<div>'.repeat(100_000)],
  ['foreign elements left open', HEAD + '<svg>'.repeat(150_000)],
  ['tables in tables', HEAD + '<table>'.repeat(100_000)],
  ['nested quotations', HEAD + nested(30_000, 'blockquote')],
  ['links without end', HEAD + '<a href=x>ab</a>'.repeat(55_000)],
  ['deep and wide', HEAD + nested(100, 'b').repeat(400)],
  [
    'an element with fifty thousand attributes',
    `${HEAD}<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}`).join(' ')}>x`,
  ],
  ['attributes left open', HEAD + '<p a="'.repeat(150_000)],
  ['comments left open', HEAD + '<!--'.repeat(200_000)],
  ['scripts left open', HEAD + '<script>'.repeat(100_000)],
])('a page of %s is read', async (_, html) => {
  expect(await readers.read(report(html, 'text/html'))).toMatchObject({
    ok: true,
    value: { document: { text: expect.stringContaining('The ford stays open') } },
  })
})

test.each([
  ['a line for every letter', 'A\n'.repeat(500_000), 'paragraphs'],
  ['quotations left open', '“a b c d '.repeat(25_000), 'statements'],
  ['speakers without end', 'President Ab Cd of Averra said that it is so. '.repeat(20_000), 'statements'],
])('a text of %s is refused', async (_, text, limit) => {
  expect(await readers.read(report(text))).toMatchObject({
    ok: false,
    refusal: { code: 'report.too_hard_to_read', facts: { limit } },
  })
})

// Work must grow with the text, not with its square: half a megabyte of any of these would then take minutes.
test.each([
  ['marks', '"a" '],
  ['marks left open', '“ '],
  ['reporting verbs', 'X said that '],
  ['commas', 'x, said '],
  ['brackets', '(('],
  ['dates', '13 February '],
  ['sessions', 'the session of the Ab '],
  ['names', 'Ab Cd '],
  ['short quotations', '“Yes, we can,” the Averran leader said. '],
])('half a megabyte of %s is read', async (_, unit) => {
  const text = unit.repeat(Math.ceil(500_000 / unit.length))
  const read = await readers.read({ ...report(text), statementsMax: 100_000 })
  expect(read).toMatchObject({ ok: true, value: { document: { text } } })
})

test.each([
  ['nested quotation marks', '“'.repeat(300_000) + 'a b c d e f' + '”'.repeat(300_000)],
  ['people who met', 'President Ab Cd met '.repeat(40_000)],
  ['single quotation marks', "'a ".repeat(100_000)],
  ['abbreviations', 'Mr. '.repeat(200_000)],
  ['one word', 'a'.repeat(900_000)],
  ['accents', 'a' + '\u0301'.repeat(900_000)],
])('a text of %s is read', async (_, text) => {
  expect(await readers.read(report(text))).toMatchObject({ ok: true, value: { document: { text } } })
})

test('a reading without end is refused when its time is over, and the next report is read', async () => {
  const hasty = openReportReaders({ ...limits, seconds: 0.2 }, standIn('endless'))
  expect(await hasty.read(report(SHORT))).toEqual({
    ok: false,
    refusal: { code: 'report.too_hard_to_read', facts: { limit: 'seconds', max: 0.2 } },
  })
  expect(await hasty.read(report(SHORT))).toMatchObject({ ok: false, refusal: { code: 'report.too_hard_to_read' } })
  await hasty.close()
})

test('a reading that wants too much memory is refused, and the process lives', async () => {
  const small = openReportReaders({ ...limits, megabytes: 32 }, standIn('hoarding'))
  expect(await small.read(report(SHORT))).toEqual({
    ok: false,
    refusal: { code: 'report.too_hard_to_read', facts: { limit: 'megabytes', max: 32 } },
  })
  await small.close()
})

test('a bug in the reading is a fault and no refusal', async () => {
  const faulty = openReportReaders(limits, standIn('faulty'))
  await expect(faulty.read(report(SHORT))).rejects.toThrow('a bug in the reading')
  await expect(faulty.read(report(SHORT))).rejects.toThrow('a bug in the reading')
  await faulty.close()
})

test('more reports than may wait are refused at once; closing ends those that wait and those that are read', async () => {
  const held = openReportReaders({ ...limits, waiting: 1 }, standIn('endless'))
  const taken = [1, 2, 3].map(() => held.read(report(SHORT)))
  expect(await held.read(report(SHORT))).toEqual({ ok: false, refusal: { code: 'report.readers_busy', facts: {} } })
  const ends = Promise.allSettled(taken)
  await held.close()
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  await expect(held.read(report(SHORT))).rejects.toThrow('closed')
})
