import { parseHTML } from 'linkedom'
import { markupPieces } from './markup.ts'

/** linkedom keeps what it is given: without these an `<li>` or a table cell at the top level is lost. */
function wrapped(html: string): string {
  return `<!doctype html><html><head></head><body>${html}</body></html>`
}

/** A page needs `html` as its root; "<html" inside a script or a comment makes none. */
function parseRooted(html: string): Document | null {
  const { document } = parseHTML(html)
  return document.documentElement?.nodeName.toLowerCase() === 'html' && document.body !== null ? document : null
}

/** Parses a page; malformed markup gives some tree, null only where the parser itself gives up. */
export function parsePage(html: string): Document | null {
  try {
    const whole = /<html[\s>]/iu.test(html.slice(0, 4096)) ? parseRooted(html) : null
    return whole ?? parseRooted(wrapped(html))
  } catch {
    // The parser recurses: thousands of nested elements exhaust the stack. The caller falls back to plain text.
    return null
  }
}

const BLOCKS = new Set(
  'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)
const SKIPPED = new Set(
  'script style noscript template svg math iframe object canvas audio video button select textarea'.split(' '),
)

/** How deep the elements under a root nest, counted without recursion. */
export function depthOf(root: Element): number {
  let deepest = 0
  let depth = 0
  let element: Element | null = root
  while (element) {
    if (element.firstElementChild) {
      element = element.firstElementChild
      deepest = Math.max(deepest, ++depth)
      continue
    }
    while (element && element !== root && !element.nextElementSibling) {
      element = element.parentElement
      depth--
    }
    element = element && element !== root ? element.nextElementSibling : null
  }
  return deepest
}

/** A block of running text, with the share of it that is links. */
export interface TextBlock {
  readonly text: string
  readonly tag: string
  readonly linkShare: number
}

function clean(text: string): string {
  return text
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

interface Open {
  text: string
  linked: number
  tag: string
}

/** Text of a tree block by block, without recursion, so that deep nesting cannot exhaust the stack. */
export function blocksOf(root: Node): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let open: Open = { text: '', linked: 0, tag: 'body' }
  const close = (tag: string): void => {
    const text = clean(open.text)
    if (text !== '')
      blocks.push({ text, tag: open.tag, linkShare: Math.min(1, open.linked / Math.max(1, text.length)) })
    open = { text: '', linked: 0, tag }
  }
  let links = 0
  let node: Node | null = root
  while (node) {
    const tag: string = node.nodeType === 1 ? node.nodeName.toLowerCase() : ''
    if (node.nodeType === 3) {
      const text: string = node.nodeValue ?? ''
      open.text += text
      if (links > 0) open.linked += clean(text).length
    }
    if (BLOCKS.has(tag)) close(tag)
    const child: Node | null = SKIPPED.has(tag) ? null : node.firstChild
    if (child) {
      if (tag === 'a') links++
      node = child
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node && node !== root) leave(node)
    }
    node = node && node !== root ? node.nextSibling : null
  }
  close('body')
  return blocks

  function leave(left: Node): void {
    const tag = left.nodeName.toLowerCase()
    if (tag === 'a') links = Math.max(0, links - 1)
    if (BLOCKS.has(tag)) close(left.parentNode?.nodeName.toLowerCase() ?? 'body')
  }
}

/** All text of a page whose tree is not built: tags dropped, blocks kept apart, entities as they are written. */
export function paragraphsWithoutTags(html: string): readonly string[] {
  const blocks: string[] = []
  let open: string[] = []
  const close = (): void => {
    const text = clean(open.join(''))
    if (text !== '') blocks.push(text)
    open = []
  }
  for (const { kind, name, start, end } of markupPieces(html)) {
    if (kind === 'text') open.push(html.slice(start, end))
    else if (BLOCKS.has(name)) close()
    else open.push(' ')
  }
  close()
  return blocks
}
