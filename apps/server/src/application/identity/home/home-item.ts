import { HomeItem } from '@commonline/contract'
import type { Fact } from '@commonline/rules'

type Kind = HomeItem['kind']

/** One need: its sentence, until when, and the page that answers it. The page shows `dueAt` in the reader's zone, so the text has no time. */
export const homeItem = (
  kind: Kind,
  to: string,
  dueAt: string | null,
  text: string,
  facts: Readonly<Record<string, Fact>>,
  /** What the sentence means, where a need of this kind can mean several things: a code stands for one meaning. */
  meaning: string = kind.replaceAll('-', '_'),
): HomeItem => ({
  kind,
  subject: null,
  sentence: { code: `home.${meaning}`, facts, text },
  dueAt,
  to,
})

/** Soonest first; what has no date comes after, in the order of the kinds. */
export const soonestFirst = (items: readonly HomeItem[]): HomeItem[] =>
  items.toSorted(
    (one, other) =>
      compare(one.dueAt ?? '~', other.dueAt ?? '~') ||
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      compare(one.to, other.to) ||
      compare(one.sentence.text, other.sentence.text),
  )

const kinds: readonly Kind[] = HomeItem.shape.kind.options

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
