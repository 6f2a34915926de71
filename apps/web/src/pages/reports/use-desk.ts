import type { OutputOf, Suggestion } from '@commonline/contract'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useWork } from '../../api/perform.ts'
import { useWords } from '../../words/use-words.ts'
import { curate, currentDraft, inTextOrder, ownFinding, startCuration } from './curation.ts'
import type { Curation, CurationContext, CurationStep, StatementDraft } from './curation.ts'
import type { CurationCommand } from './curation-keys.ts'
import { nextParagraph } from './next-paragraph.ts'
import { selectedSpan } from './selected-span.ts'
import { wordMapOf } from './span-edges.ts'
import type { TextMark } from './text-segments.ts'
import { useDeskKeys } from './use-desk-keys.ts'

const keysSwitch = 'commonline.single-keys'

export type Desk = ReturnType<typeof useDesk>

/** What the curator's desk holds: the cursor, the statement under it as changed by hand, and what each command does. */
export function useDesk(report: OutputOf<'report'>) {
  const words = useWords()
  const context: CurationContext = useMemo(
    () => ({ text: report.text, words: wordMapOf(report.text, report.language), suggestions: report.suggestions }),
    [report.text, report.language, report.suggestions],
  )
  const [curation, setCuration] = useState<Curation>(() => startCuration(report.suggestions))
  const [dialog, setDialog] = useState<'accept' | 'reject' | 'help' | null>(null)
  const [hint, setHint] = useState<string | null>(null)
  const [keysOn, setKeysOn] = useState(() => localStorage.getItem(keysSwitch) !== 'off')
  const reconsidering = useWork('reconsider-suggestion')
  const panel = useRef<HTMLHeadingElement>(null)
  const text = useRef<HTMLDivElement>(null)

  const queue = useMemo(() => inTextOrder(report.suggestions), [report.suggestions])
  const draft = useMemo(() => currentDraft(curation, report.suggestions), [curation, report.suggestions])
  const suggestion = queue.find(({ key }) => key === curation.cursor) ?? null
  const open = draft !== null && (suggestion === null || suggestion.state === 'open')
  const marks = useMemo(() => marksOf(queue, curation.cursor, draft), [queue, curation.cursor, draft])
  const step = (one: CurationStep): void => {
    setHint(null)
    setCuration((before) => curate(before, one, context))
  }
  const find = (): void => {
    const selected = text.current === null ? null : selectedSpan(text.current)
    const span = selected ?? nextParagraph(report.text, draft?.content.at(-1)?.end ?? 0)
    if (span === null) return
    step({ kind: 'find', span })
    if (selected === null) setHint(words('curate.find-first'))
  }
  const run = (command: CurationCommand): void => {
    if (command === 'help') return setDialog('help')
    if (command === 'find') return find()
    const one = stepOf(command)
    if (one !== null) return open || one.kind === 'next' || one.kind === 'previous' ? step(one) : undefined
    if (command === 'reconsider' && suggestion?.state === 'rejected') {
      void reconsidering.send({ report: report.id, suggestion: suggestion.key })
    }
    if (!open) return
    // A statement without a speaker is nobody's: the speaker comes first.
    if (command === 'accept' && draft?.speakerName.trim() === '') return run('speaker')
    if (command === 'accept') setDialog('accept')
    if (command === 'reject' && suggestion !== null) setDialog('reject')
    if (command === 'speaker' || command === 'capacity') {
      document.querySelector<HTMLElement>(`[data-desk='${command}']`)?.focus()
    }
  }
  useDeskKeys(
    keysOn || curation.editing !== null,
    curation.editing !== null,
    () => text.current !== null && getComputedStyle(text.current).direction === 'rtl',
    run,
  )
  useFollowCursor(curation.cursor, panel, text, draft?.content)
  return {
    curation,
    draft,
    suggestion,
    open,
    marks,
    queue,
    step,
    run,
    dialog,
    setDialog,
    hint,
    reconsidering,
    panel,
    text,
    keysOn,
    setKeysOn: (on: boolean) => {
      localStorage.setItem(keysSwitch, on ? 'on' : 'off')
      setKeysOn(on)
    },
  }
}

function stepOf(command: CurationCommand): CurationStep | null {
  switch (command) {
    case 'next':
    case 'previous':
    case 'edit':
    case 'keep':
    case 'discard':
      return { kind: command }
    case 'word-back':
    case 'character-back':
      return { kind: 'move', direction: 'back', stride: command === 'word-back' ? 'word' : 'character' }
    case 'word-forward':
    case 'character-forward':
      return { kind: 'move', direction: 'forward', stride: command === 'word-forward' ? 'word' : 'character' }
    case 'edge-back':
    case 'edge-forward':
      return { kind: 'other-edge', direction: command === 'edge-back' ? 'back' : 'forward' }
    default:
      return null
  }
}

function marksOf(
  queue: readonly Suggestion[],
  cursor: string | null,
  draft: StatementDraft | null,
): readonly TextMark[] {
  const marks = queue.flatMap(({ key, content, source, cue }): TextMark[] =>
    key === cursor
      ? [
          ...source.map((span) => ({ ...span, key, part: 'source' as const })),
          ...cue.map((span) => ({ ...span, key, part: 'cue' as const })),
        ]
      : content.map((span) => ({ ...span, key, part: 'content' as const })),
  )
  const current = draft?.content.map((span) => ({ ...span, key: cursor ?? ownFinding, part: 'content' as const })) ?? []
  return [...marks, ...current]
}

// With one column the text stands below the panel: following it there would take the fields away from under the hand.
const twoColumns = '(min-width: 64rem)'

/** Beside the panel the text follows the cursor and the moved edge; a screen reader starts at the new suggestion's heading. */
function useFollowCursor(
  cursor: string | null,
  panel: { readonly current: HTMLElement | null },
  text: { readonly current: HTMLElement | null },
  content: StatementDraft['content'] | undefined,
): void {
  const before = useRef({ cursor, content })
  useEffect(() => {
    const moved = before.current.cursor !== cursor || before.current.content !== content
    if (moved && window.matchMedia(twoColumns).matches) {
      text.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
    }
    if (before.current.cursor !== cursor) panel.current?.focus({ preventScroll: true })
    before.current = { cursor, content }
  }, [panel, text, cursor, content])
}
