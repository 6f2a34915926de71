import type { Span } from '@commonline/contract'

/** The reader's selection inside an element, as offsets into its text; null when nothing inside it is selected. */
export function selectedSpan(inside: HTMLElement): Span | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!inside.contains(range.startContainer) || !inside.contains(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(inside, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const selected = range.toString()
  const start = before.toString().length + (selected.length - selected.trimStart().length)
  const end = start + selected.trim().length
  return end > start ? { start, end } : null
}
