import type { Span } from '@commonline/contract'

export type StatementType = 'direct' | 'indirect' | 'mixed'

const quotationMark = /["“”„«»]/u

/**
 * Whose words a curated span holds: the speaker's (all of it stands between quotation marks), the reporter's (none does) or
 * both. Judged from the text itself, since a curator may have moved the span that the machine suggested.
 */
export function statementType(text: string, content: readonly Span[]): StatementType {
  let quoted = 0
  let unquoted = 0
  for (const span of content) {
    let inside = isOpenAt(text, span.start)
    for (let at = span.start; at < span.end; at += 1) {
      const character = text.charAt(at)
      if (quotationMark.test(character)) inside = opensAfter(character, inside)
      else if (/[\p{L}\p{N}]/u.test(character)) {
        if (inside) quoted += 1
        else unquoted += 1
      }
    }
  }
  if (unquoted === 0) return 'direct'
  return quoted === 0 ? 'indirect' : 'mixed'
}

/** Whether a quotation is open at an offset of its paragraph; a quotation that runs on opens anew in each paragraph. */
function isOpenAt(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  let inside = false
  for (let at = start; at < offset; at += 1) {
    const character = text.charAt(at)
    if (quotationMark.test(character)) inside = opensAfter(character, inside)
  }
  return inside
}

/** A curly mark says which way it looks; a straight one, and „…“ whose end looks like an English beginning, alternate. */
function opensAfter(character: string, inside: boolean): boolean {
  if (character === '”' || character === '»') return false
  if (character === '„' || character === '«') return true
  return !inside
}
