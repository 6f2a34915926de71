import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../extract.ts'
import { documentFromHtml } from './html-article.ts'
import { ORRIN } from '../orrin-reports.test-data.ts'

const PARAGRAPHS = [
  'The ferrymen of Sambrel have carried every cart across the Sarn since the canal was closed in the first week of spring, and they are tired of it.',
  '“The ford holds until June,” Prime Minister Anneke Quill said. “After that we shall need the bridge, and we shall need it quickly.”',
  'According to the river office, the water will fall by a hand each week, which leaves the carts five weeks to cross before the mud takes the banks.',
]

const PAGE = `<!doctype html><html lang="en-GB"><head><title>The ford holds – Basin Courier</title>
<meta property="og:site_name" content="Basin Courier">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The ford holds","datePublished":"2031-05-09T08:00:00+02:00","publisher":{"name":"Basin Courier"}}</script>
</head><body><nav><a href="/">Home</a><a href="/river">River</a></nav>
<article><h1>The ford holds</h1><figure><img src="ford.jpg"><figcaption>The ford at noon</figcaption></figure>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
<div class="related"><a href="/a">Canal still closed</a> <a href="/b">Ferry fares rise</a></div><p>Add a comment</p></article>
<footer>All rights reserved</footer></body></html>`

test('the article of a page: title, paragraphs, day, outlet, language; nothing round it', () => {
  const read = documentFromHtml(PAGE)
  if (!read.ok) throw new Error(read.refusal.code)
  expect(read.value.paragraphs).toEqual(PARAGRAPHS)
  expect(read.value.document.text).toBe(['The ford holds', ...PARAGRAPHS].join('\n\n'))
  expect(read.value.document.metadata).toEqual({
    published: '2031-05-09',
    publishedFrom: 'JSON-LD datePublished',
    outlet: 'Basin Courier',
    outletFrom: 'JSON-LD publisher',
    language: 'en-GB',
  })
  const found = extract(read.value.document, ORRIN)
  expect(found.article).toMatchObject({
    title: { text: 'The ford holds' },
    published: { value: '2031-05-09', inferred: false },
    language: 'en-GB',
  })
  expect(found.statements[0]).toMatchObject({ type: 'direct', speakerName: 'Anneke Quill', capacity: 'member' })
  expect(found.chain.map((link) => [link.role, link.name])).toContainEqual(['outlet', 'Basin Courier'])
})

test.each([
  ['unclosed tags', '<div><p>The ford holds.<p>The ferry left.<table><tr><td>x'],
  ['no html at all', 'The ford holds. 5 < 6 and 7 > 3.'],
  ['nested ten thousand deep', `${'<div>'.repeat(10_000)}The ford holds.${'</div>'.repeat(10_000)}`],
  ['only closing tags', `</p></div></html>The ford holds.`],
  ['a comment left open', 'The ford holds.<!-- and'],
  ['broken linked data', '<script type="application/ld+json">{"@type":</script><p>The ford holds.</p>'],
])('malformed: %s', (_, html) => {
  const read = documentFromHtml(html)
  expect(read.ok && read.value.document.text).toContain('The ford holds.')
})

test('a page without words, with hidden reordering, or too long is refused', () => {
  expect(documentFromHtml('<html><body><img src=x></body></html>')).toMatchObject({
    ok: false,
    refusal: { code: 'report.empty' },
  })
  expect(documentFromHtml('<p>a\u202eb</p>')).toMatchObject({ ok: false, refusal: { code: 'report.bidi_control' } })
  expect(documentFromHtml('a'.repeat(9 * 1024 * 1024))).toMatchObject({
    ok: false,
    refusal: { code: 'report.too_long' },
  })
})

const TAGS = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="share">',
  '</div>',
  '<a href=x>',
  '</a>',
  '<',
  '>',
  '<!--',
  '-->',
  '<html>',
  '<body>',
  '<table>',
  '<title>',
  '&amp;',
  '&',
  '"',
  'word ',
  '<script>',
  '</script>',
  '<br>',
  '<h1>',
  '<svg>',
  '\u0000',
)

test('no markup makes it throw', () => {
  fc.assert(
    fc.property(fc.array(TAGS, { maxLength: 40 }), (tags) => {
      const read = documentFromHtml(tags.join(''))
      if (!read.ok) expect(read.refusal.code).toMatch(/^report\./)
    }),
    { numRuns: 200 },
  )
})
