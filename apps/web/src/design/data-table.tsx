import { useId } from 'react'
import type { ReactNode } from 'react'
import { useSpeaker } from '../words/use-words.ts'
import { useAddressState } from './address-state.ts'
import { saveFile } from './save-file.ts'
import { csvOf, filtered, jsonOf, sorted, sortingOf, sortingWord } from './table-rows.ts'
import type { TableColumn } from './table-rows.ts'

export interface DataColumn<Row> extends TableColumn<Row> {
  /** How the cell looks; its plain value where this is left out. */
  readonly cell?: (row: Row) => ReactNode
  readonly numeric?: boolean
  /** The cell that names the row for a screen reader. */
  readonly rowHeader?: boolean
}

export interface DataTableProps<Row> {
  /** Name in the address (`?NAME.q=`, `?NAME.sort=`) and of exported files. */
  readonly name: string
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Shown in place of the table when there is no row at all. */
  readonly empty?: ReactNode
  /** Tables of a few rows need no filter. */
  readonly filterFrom?: number
}

/** A plain table that sorts, filters and exports; filter and order live in the address. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, caption, captionHidden = false, columns, rows, keyOf, empty, filterFrom = 8 } = props
  const { words, locale } = useSpeaker()
  const [filter, setFilter] = useAddressState(`${name}.q`)
  const [order, setOrder] = useAddressState(`${name}.sort`)
  const filterId = useId()
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  const sorting = sortingOf(order)
  const save = (ending: string, media: string, text: string): void => saveFile(`${name}.${ending}`, media, text)
  const shown = sorted(filtered(rows, columns, filter), columns, sorting, locale)
  return (
    <div>
      {(rows.length >= filterFrom || filter !== '') && (
        <div className="table-tools">
          <label htmlFor={filterId}>{words('table.filter')}</label>
          <input id={filterId} type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
          <span role="status">{words('table.shown', { shown: shown.length, of: rows.length })}</span>
        </div>
      )}
      <table className="stacking" role="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                role="columnheader"
                className={column.numeric === true ? 'numeric' : undefined}
                aria-sort={sorting?.column === column.id ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  onClick={() =>
                    setOrder(
                      sorting?.column !== column.id
                        ? column.id
                        : sorting.descending
                          ? ''
                          : sortingWord({ column: column.id, descending: true }),
                    )
                  }
                >
                  {column.header}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map((column) => (
                <TableCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="table-exports">
        {words('table.save')}
        <button type="button" className="quiet small" onClick={() => save('csv', 'text/csv', csvOf(shown, columns))}>
          {words('table.csv')}
          <span className="visually-hidden"> {caption}</span>
        </button>
        <button
          type="button"
          className="quiet small"
          onClick={() => save('json', 'application/json', jsonOf(shown, columns))}
        >
          {words('table.json')}
          <span className="visually-hidden"> {caption}</span>
        </button>
      </p>
    </div>
  )
}

function TableCell<Row>({ column, row }: { readonly column: DataColumn<Row>; readonly row: Row }) {
  const content = column.cell === undefined ? column.value(row) : column.cell(row)
  const className = column.numeric === true ? 'numeric' : undefined
  return column.rowHeader === true ? (
    <th scope="row" role="rowheader" className={className}>
      {content}
    </th>
  ) : (
    <td role="cell" className={className} data-label={column.header}>
      <div className="cell">{content}</div>
    </td>
  )
}
