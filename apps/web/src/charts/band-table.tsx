import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import type { BandFacts } from './band-layout.ts'
import { BandStrip } from './band-strip.tsx'

export interface BandRow {
  readonly id: string
  readonly head: ReactNode
  /** Language of an authored head. */
  readonly language?: string
  /** What is drawn; null where nothing is, and the one cell takes the whole row. */
  readonly facts: Omit<BandFacts, 'domain'> | null
  /** In the order of the columns. */
  readonly cells: readonly ReactNode[]
}

export interface BandTableProps {
  readonly caption: string
  readonly captionHidden?: boolean
  /** What the rows are. */
  readonly of: string
  /** Ends of the scale that all rows share. */
  readonly domain: BandFacts['domain']
  /** Names of the columns beside the picture. */
  readonly columns: readonly string[]
  readonly rows: readonly BandRow[]
}

/** Bands on one scale, a row each, with their numbers in columns beside the picture. */
export function BandTable({ caption, captionHidden = false, of, domain, columns, rows }: BandTableProps) {
  const words = useWords()
  const [from, to] = domain
  return (
    <table className="stacking band-table" role="table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[of, words('sure.scale', { from, to }), ...columns].map((column) => (
            <th key={column} scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ id, head, language, facts, cells }) => (
          <tr key={id} role="row">
            <th scope="row" role="rowheader" lang={language} dir={language === undefined ? undefined : 'auto'}>
              {head}
            </th>
            {facts === null ? (
              <td role="cell" colSpan={columns.length + 1}>
                {cells}
              </td>
            ) : (
              <>
                <td role="cell" className="picture" aria-hidden="true">
                  <BandStrip domain={domain} {...facts} />
                </td>
                {columns.map((column, place) => (
                  <td key={column} role="cell" data-label={column}>
                    <div className="cell">{cells[place]}</div>
                  </td>
                ))}
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
