import type { Capacity, Span, Suggestion } from '@commonline/contract'
import { moveEdge } from './span-edges.ts'
import type { Direction, Stride, WordMap } from './span-edges.ts'

/** A statement as the curator is about to confirm it: the machine's suggestion with what was changed by hand. */
export interface StatementDraft {
  readonly content: readonly Span[]
  readonly speakerName: string
  readonly person: string | null
  readonly office: string | null
  readonly member: string | null
  readonly capacity: Capacity
  readonly polarity: 'affirmed' | 'denied'
  readonly addressee: string | null
  readonly dossier: string | null
}

/** Key of the statement that the curator found without the machine. */
export const ownFinding = 'own'

export interface Curation {
  readonly cursor: string | null
  /** What was changed by hand, by key; a suggestion that was not touched is not here. */
  readonly drafts: Readonly<Record<string, StatementDraft>>
  /** The edge being moved, and the spans as they were before. */
  readonly editing: { readonly edge: number; readonly before: readonly Span[] } | null
}

/** What the reducer needs to know of the report. */
export interface CurationContext {
  readonly text: string
  readonly words: WordMap
  readonly suggestions: readonly Suggestion[]
}

export type CurationStep =
  | { readonly kind: 'go'; readonly key: string }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  /** The current one was accepted or set aside: on to the next open one. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'find'; readonly span: Span }
  | { readonly kind: 'change'; readonly change: Partial<StatementDraft> }
  | { readonly kind: 'edit' }
  | { readonly kind: 'other-edge'; readonly direction: Direction }
  | { readonly kind: 'move'; readonly direction: Direction; readonly stride: Stride }
  | { readonly kind: 'move-edge'; readonly edge: number; readonly direction: Direction }
  | { readonly kind: 'keep' }
  | { readonly kind: 'discard' }

/** Suggestions in the order of the text. */
export const inTextOrder = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  suggestions.toSorted((one, other) => (one.content[0]?.start ?? 0) - (other.content[0]?.start ?? 0))

export function startCuration(suggestions: readonly Suggestion[]): Curation {
  const ordered = inTextOrder(suggestions)
  const first = ordered.find(({ state }) => state === 'open') ?? ordered[0]
  return { cursor: first?.key ?? null, drafts: {}, editing: null }
}

export const draftOf = (suggestion: Suggestion): StatementDraft => ({
  content: suggestion.content,
  speakerName: suggestion.speakerName,
  person: suggestion.person,
  office: suggestion.office,
  member: suggestion.member,
  capacity: suggestion.capacity,
  polarity: suggestion.polarity,
  addressee: null,
  dossier: null,
})

/** The statement under the cursor, as it would be confirmed now. */
export function currentDraft(curation: Curation, suggestions: readonly Suggestion[]): StatementDraft | null {
  if (curation.cursor === null) return null
  const changed = curation.drafts[curation.cursor]
  if (changed !== undefined) return changed
  const suggestion = suggestions.find(({ key }) => key === curation.cursor)
  return suggestion === undefined ? null : draftOf(suggestion)
}

const keysOf = (curation: Curation, suggestions: readonly Suggestion[]): readonly string[] => [
  ...inTextOrder(suggestions).map(({ key }) => key),
  ...(curation.drafts[ownFinding] === undefined ? [] : [ownFinding]),
]

/** One step of the curator. Nothing here is official: accepting is an act of its own. */
export function curate(curation: Curation, step: CurationStep, context: CurationContext): Curation {
  switch (step.kind) {
    case 'go':
      return goTo(curation, step.key)
    case 'next':
      return goTo(curation, neighbour(curation, context.suggestions, 1))
    case 'previous':
      return goTo(curation, neighbour(curation, context.suggestions, -1))
    case 'settled':
      return settled(curation, context.suggestions)
    case 'find':
      return found(curation, step.span)
    case 'change':
      return changed(curation, context.suggestions, step.change)
    default:
      return edited(curation, step, context)
  }
}

type EditingStep = Extract<
  CurationStep,
  { readonly kind: 'edit' | 'other-edge' | 'move' | 'move-edge' | 'keep' | 'discard' }
>

function edited(curation: Curation, step: EditingStep, context: CurationContext): Curation {
  const draft = currentDraft(curation, context.suggestions)
  if (draft === null) return curation
  const before = curation.editing?.before ?? draft.content
  const at = curation.editing?.edge ?? 0
  switch (step.kind) {
    case 'edit':
      // The end is what most often needs a hand: a quotation that runs on after its attribution.
      return { ...curation, editing: { edge: draft.content.length * 2 - 1, before } }
    case 'other-edge': {
      const count = draft.content.length * 2
      return { ...curation, editing: { edge: (at + (step.direction === 'forward' ? 1 : -1) + count) % count, before } }
    }
    case 'move':
      return moved({ ...curation, editing: { edge: at, before } }, draft, step.direction, step.stride, context)
    case 'move-edge':
      return moved({ ...curation, editing: { edge: step.edge, before } }, draft, step.direction, 'word', context)
    case 'keep':
      return { ...curation, editing: null }
    case 'discard':
      return { ...changed(curation, context.suggestions, { content: before }), editing: null }
  }
}

const goTo = (curation: Curation, key: string | null): Curation =>
  key === null || key === curation.cursor ? curation : { ...curation, cursor: key, editing: null }

function neighbour(curation: Curation, suggestions: readonly Suggestion[], by: 1 | -1): string | null {
  const keys = keysOf(curation, suggestions)
  const at = keys.indexOf(curation.cursor ?? '')
  if (at < 0) return keys[0] ?? null
  return keys[Math.min(keys.length - 1, Math.max(0, at + by))] ?? null
}

function settled(curation: Curation, suggestions: readonly Suggestion[]): Curation {
  const here = curation.cursor
  const drafts = Object.fromEntries(Object.entries(curation.drafts).filter(([key]) => key !== here))
  const ordered = inTextOrder(suggestions)
  const at = ordered.findIndex(({ key }) => key === here)
  const rest = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(at, 0))]
  const next = rest.find(({ state }) => state === 'open') ?? ordered[at] ?? ordered[0]
  return { cursor: next?.key ?? null, drafts, editing: null }
}

function found(curation: Curation, span: Span): Curation {
  const draft: StatementDraft = {
    content: [span],
    speakerName: '',
    person: null,
    office: null,
    member: null,
    capacity: 'unclear',
    polarity: 'affirmed',
    addressee: null,
    dossier: null,
  }
  return {
    cursor: ownFinding,
    drafts: { ...curation.drafts, [ownFinding]: draft },
    editing: { edge: 1, before: [span] },
  }
}

function changed(curation: Curation, suggestions: readonly Suggestion[], change: Partial<StatementDraft>): Curation {
  const draft = currentDraft(curation, suggestions)
  if (draft === null || curation.cursor === null) return curation
  return { ...curation, drafts: { ...curation.drafts, [curation.cursor]: { ...draft, ...change } } }
}

function moved(
  curation: Curation,
  draft: StatementDraft,
  direction: Direction,
  stride: Stride,
  { text, words, suggestions }: CurationContext,
): Curation {
  const edge = curation.editing?.edge ?? 0
  return changed(curation, suggestions, { content: moveEdge(text, words, draft.content, edge, direction, stride) })
}
