import { filtered } from '../../design/table-rows.ts'
import type { TableColumn } from '../../design/table-rows.ts'

interface Sought {
  readonly symbol: string
  readonly title: string
  readonly text: string
  readonly body: string
  readonly statements: readonly { readonly words: string }[]
}

const read: readonly TableColumn<Sought>[] = [
  {
    id: 'all',
    header: '',
    value: ({ symbol, title, text, statements }) =>
      [symbol, title, text, ...statements.map(({ words }) => words)].join(' '),
  },
]

/** Decisions of a body, if one is named, that hold every word sought in symbol, title, text or statements. */
export const decisionsWith = <One extends Sought>(
  decisions: readonly One[],
  { body, sought }: { readonly body: string; readonly sought: string },
): readonly One[] =>
  filtered(
    decisions.filter((one) => body === '' || one.body === body),
    read,
    sought,
  )
