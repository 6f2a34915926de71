/** A piece of a page as it is written: text, or a tag. Comments, declarations, scripts and styles are left out. */
export interface MarkupPiece {
  readonly kind: 'text' | 'open' | 'close'
  /** The tag's name in lower case; empty for text. */
  readonly name: string
  readonly start: number
  readonly end: number
  /** Written as `<name … />`. */
  readonly selfClosing: boolean
}

/** Elements whose content is not markup: it ends at their own closing tag and nowhere else. */
const RAW = new Set(['script', 'style'])

const TAG = /<(\/?)([a-z][^\s/>]{0,60})/giy

/**
 * Cuts a page into text and tags from left to right in one pass, whatever it holds. It builds no tree, so neither deep
 * nesting nor unclosed tags cost more than their length.
 */
export function* markupPieces(html: string): Generator<MarkupPiece> {
  let from = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    TAG.lastIndex = at
    const tag = TAG.exec(html)
    const aside = tag === null ? endOfAside(html, at) : null
    if (tag === null && aside === null) {
      // A plain "<" in a text.
      at = html.indexOf('<', at + 1)
      continue
    }
    if (at > from) yield { kind: 'text', name: '', start: from, end: at, selfClosing: false }
    const closing = html.indexOf('>', at)
    from = aside ?? (closing < 0 ? html.length : closing + 1)
    if (tag !== null) {
      const name = (tag[2] ?? '').toLowerCase()
      const kind = tag[1] === '/' ? 'close' : 'open'
      yield { kind, name, start: at, end: from, selfClosing: html[closing - 1] === '/' }
      if (kind === 'open' && RAW.has(name)) from = endOfRaw(html, name, from)
    }
    at = html.indexOf('<', from)
  }
  if (from < html.length) yield { kind: 'text', name: '', start: from, end: html.length, selfClosing: false }
}

/** Where a comment or a declaration that starts at `at` ends; null when none starts there. */
function endOfAside(html: string, at: number): number | null {
  const next = html[at + 1]
  if (next !== '!' && next !== '?') return null
  const comment = html.startsWith('<!--', at)
  const end = html.indexOf(comment ? '-->' : '>', at)
  return end < 0 ? html.length : end + (comment ? 3 : 1)
}

function endOfRaw(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'giu')
  closing.lastIndex = from
  return closing.exec(html)?.index ?? html.length
}

/** Elements that hold nothing, and those whose end tag may be left out because the next one ends them. */
const UNNESTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option optgroup colgroup rp rt body head html'.split(
    ' ',
  ),
)

/** How much work building a page's tree would be. */
export interface MarkupSize {
  /** Opening tags. */
  readonly tags: number
  /** Every `<` and `&`: each may start a node of its own. */
  readonly marks: number
  /** The deepest nesting as written, at most a little over the tree's. */
  readonly depth: number
}

/** Measures a page before anything is built from it. */
export function markupSize(html: string): MarkupSize {
  let tags = 0
  let depth = 0
  let deepest = 0
  for (const { kind, name, selfClosing } of markupPieces(html)) {
    if (kind === 'open') tags++
    if (kind === 'text' || selfClosing || UNNESTED.has(name)) continue
    depth = kind === 'open' ? depth + 1 : Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  return { tags, marks: countOf(html, '<') + countOf(html, '&'), depth: deepest }
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}
