import type { Prospects, Verdict } from '@commonline/rules'
import type { ReactNode } from 'react'
import { MarginBar } from '../../../charts/margin-bar.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import { Badge } from '../../../design/verdict-badge.tsx'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { ledgerWords } from '../../organisation/weights.ts'
import { amountWords } from './amount-words.ts'
import { ConditionSign } from './condition-sign.tsx'
import { conditionRows } from './condition-rows.ts'
import type { ConditionRow } from './condition-rows.ts'
import { conditionTitle } from './condition-title.ts'
import { prospectMeanings } from './prospect-meanings.ts'
import './vote-table.css'

interface ConditionTableProps {
  readonly verdict: Pick<Verdict, 'conditions'>
  /** What may still become of it, while it runs. */
  readonly prospects?: Prospects | null
}

/** Every condition of a rule: what was counted, what was needed, by how much it holds, and whether that can still change. */
export function ConditionTable({ verdict, prospects = null }: ConditionTableProps) {
  const words = useWords()
  const rows = conditionRows(verdict, prospects)
  const running = rows.some(({ still }) => still !== null)
  if (!rows.some(({ condition }) => condition.needed !== undefined)) return null
  return (
    <table className="stacking conditions" role="table">
      <caption className="visually-hidden">{words('verdict.conditions')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{words('verdict.condition')}</th>
          <th scope="col">{words('verdict.counted')}</th>
          <th scope="col">{words('verdict.margin')}</th>
          {running && <th scope="col">{words('prospect.still')}</th>}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.condition.id} row={row} running={running} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, running }: { readonly row: ConditionRow; readonly running: boolean }) {
  const { words, locale } = useSpeaker()
  const { condition, depth, still } = row
  const { holds, counted, of, margin, members } = condition
  const combined = isCombined(condition)
  return (
    <tr role="row" data-depth={depth}>
      <th scope="row" role="rowheader" style={{ paddingInlineStart: `${depth * 1.2}rem` }}>
        <ConditionSign holds={holds} /> <span dir="auto">{conditionTitle(condition, words)}</span>
      </th>
      <Cell label={words('verdict.counted')}>
        {combined ? (
          words('condition.parts', { counted: String(counted ?? '—'), of: String(of ?? '—') })
        ) : (
          <Count condition={condition} />
        )}
        {members?.map((member) => (
          <span key={member}>
            {' '}
            <MemberMark code={member} meaning={condition.type === 'silence' ? 'broken' : 'opposes'} />
          </span>
        ))}
      </Cell>
      <Cell label={words('verdict.margin')}>
        {margin !== undefined && !combined && <span dir="ltr">{signed(amountWords(margin, locale))}</span>}
      </Cell>
      {running && (
        <Cell label={words('prospect.still')}>
          {still !== null && (
            <Badge meaning={prospectMeanings[still.state]}>{words(`prospect.state-${still.state}`)}</Badge>
          )}
          {still?.exact === false && <small> {words('prospect.not-exact')}</small>}
        </Cell>
      )}
    </tr>
  )
}

type Condition = ConditionRow['condition']

/** What was counted, out of what, against what was needed: in numbers, and as a bar for the eye. */
function Count({ condition }: { readonly condition: Condition }) {
  const { words, locale } = useSpeaker()
  const { holds, counted, of, needed, ledger } = condition
  if (counted === undefined) return null
  return (
    <>
      <span className="count">
        {of === undefined
          ? amountWords(counted, locale)
          : words('verdict.of', { counted: amountWords(counted, locale), of: amountWords(of, locale) })}
        {ledger !== undefined && ledger !== 'heads' && ` (${ledgerWords(ledger, words)})`}
      </span>
      {needed !== undefined && (
        <small className="count-needed">
          {words(isCeiling(condition) ? 'verdict.at-most' : 'verdict.at-least', {
            needed: amountWords(needed, locale),
          })}
        </small>
      )}
      {needed !== undefined && of !== undefined && (
        <span aria-hidden="true">
          <MarginBar counted={Number(counted)} needed={Number(needed)} of={Number(of)} holds={holds === true} />
        </span>
      )}
    </>
  )
}

const isCombined = ({ type }: Condition): boolean => type === 'all-of' || type === 'any-of' || type === 'k-of'

const Cell = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <td role="cell" data-label={label}>
    <div className="cell">{children}</div>
  </td>
)

const signed = (margin: string): string => (margin.startsWith('-') ? `−${margin.slice(1)}` : `+${margin}`)

// A silence allows at most the objections that are counted in it: none.
const isCeiling = ({ side, type }: Condition): boolean => side === 'ceiling' || type === 'silence'
