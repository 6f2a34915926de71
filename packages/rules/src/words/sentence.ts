/** What a fact of a sentence may be: a word, a number or a list of members. */
export type Fact = string | number | readonly string[]

/** A sentence for people, data first: another language or layout is made from `code` and `facts`. */
export interface Sentence {
  readonly code: string
  readonly facts: Readonly<Record<string, Fact>>
  /** Plain English; every number in it is one of the facts. */
  readonly text: string
}

/** Makes a sentence. */
export function sentence(code: string, facts: Readonly<Record<string, Fact>>, text: string): Sentence {
  return { code, facts, text }
}

/** Lists names for a sentence: "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'nobody'
  if (names.length === 1) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`
}

/** A singular or plural noun with its number: "1 member", "3 members". */
export function counted(amount: number | string, singular: string, plural = `${singular}s`): string {
  return `${amount} ${amount === 1 || amount === '1' ? singular : plural}`
}

/** A fact that holds or not, as the word by which sentences of other languages choose. */
export function yesOrNo(holds: boolean): 'yes' | 'no' {
  return holds ? 'yes' : 'no'
}
