/** A sentence with those that say its parts. */
export interface SentenceBranch<Said> {
  readonly sentence: Said
  readonly parts: readonly SentenceBranch<Said>[]
}

interface Open<Said> {
  readonly sentence: Said
  readonly depth: number
  readonly parts: Open<Said>[]
}

/** Sentences in order, each under the last one before it that stands less deep. */
export function sentenceTree<Said extends { readonly facts: Readonly<Record<string, unknown>> }>(
  sentences: readonly Said[],
): readonly SentenceBranch<Said>[] {
  const roots: Open<Said>[] = []
  const above: Open<Said>[] = []
  for (const sentence of sentences) {
    const { depth } = sentence.facts
    const branch: Open<Said> = { sentence, depth: typeof depth === 'number' ? depth : 0, parts: [] }
    while ((above.at(-1)?.depth ?? -1) >= branch.depth) above.pop()
    const parent = above.at(-1)
    if (parent === undefined) roots.push(branch)
    else parent.parts.push(branch)
    above.push(branch)
  }
  return roots
}
