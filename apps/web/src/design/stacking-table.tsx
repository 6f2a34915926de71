import type { ReactNode } from 'react'

export interface StackingColumn<Row> {
  readonly header: string
  readonly numeric?: boolean
  readonly cell: (row: Row) => ReactNode
}

export interface StackingTableProps<Row> {
  /** For who hears the page; what stands above the table says it to who sees it. */
  readonly caption: string
  readonly className?: string
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** What each row is about; it heads the row. */
  readonly head: StackingColumn<Row>
  readonly columns: readonly StackingColumn<Row>[]
}

/**
 * A small table that is only read, in the order in which it is given. On a narrow screen each row stands as a list of its cells,
 * with the roles that it then loses said again.
 */
export function StackingTable<Row>({ caption, className, rows, keyOf, head, columns }: StackingTableProps<Row>) {
  return (
    <table className={className === undefined ? 'stacking' : `stacking ${className}`} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[head, ...columns].map(({ header, numeric }, at) => (
            <th key={at} scope="col" role="columnheader" className={numeric === true ? 'numeric' : undefined}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            <th scope="row" role="rowheader">
              {head.cell(row)}
            </th>
            {columns.map(({ header, numeric, cell }, at) => (
              <td key={at} role="cell" className={numeric === true ? 'numeric' : undefined} data-label={header}>
                <div className="cell">{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
