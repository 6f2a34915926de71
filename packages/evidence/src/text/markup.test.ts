import { expect, test } from 'vitest'
import { markupPieces, markupSize } from './markup.ts'

const pieces = (html: string): readonly string[] =>
  [...markupPieces(html)].map(({ kind, name, start, end }) =>
    kind === 'text' ? html.slice(start, end) : `${kind === 'open' ? '+' : '-'}${name}`,
  )

test.each([
  ['tags and text', '<p class="a">The ford</P> holds', ['+p', 'The ford', '-p', ' holds']],
  ['a plain mark', '5 < 6 and <b>7 > 3</b>', ['5 < 6 and ', '+b', '7 > 3', '-b']],
  ['a comment', 'a<!-- <p> -->b', ['a', 'b']],
  ['a comment left open', 'a<!-- <p>', ['a']],
  ['a declaration', '<!doctype html>a', ['a']],
  ['a script', '<script>if (a<b) "<p>"</script>a', ['+script', '-script', 'a']],
  ['a script left open', 'a<script><p>', ['a', '+script']],
  ['a tag left open', 'a<p class="', ['a', '+p']],
])('%s', (_, html, found) => {
  expect(pieces(html)).toEqual(found)
})

test('the size counts what a tree would be built of', () => {
  expect(markupSize('<div><p>a<p>b<br><div>c &amp; d</div></div>')).toEqual({ tags: 5, marks: 8, depth: 2 })
  expect(markupSize('<svg><path/><path/></svg>')).toMatchObject({ tags: 3, depth: 1 })
  expect(markupSize('<div>'.repeat(500)).depth).toBe(500)
  expect(markupSize('</div>'.repeat(500)).depth).toBe(0)
})
