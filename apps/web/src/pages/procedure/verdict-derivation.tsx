import type { Verdict } from '@commonline/rules'
import { MemberMark } from '../../design/member-mark.tsx'
import { Sentences } from '../../design/sentence.tsx'
import { useWords } from '../../words/use-words.ts'
import { MarginBar } from '../../charts/margin-bar.tsx'
import { ledgerWords } from '../organisation/weights.ts'
import './procedure.css'

type Condition = Verdict['conditions'][number]

/** Every condition with what was counted, what was needed and by how much it held, then who is decisive. */
export function VerdictDerivation({ verdict }: { readonly verdict: Verdict }) {
  const words = useWords()
  return (
    <div className="derivation">
      <Sentences sentences={verdict.sentences} />
      {verdict.conditions.some(({ needed }) => needed !== undefined) && (
        <table className="stacking" role="table">
          <caption className="visually-hidden">{words('verdict.conditions')}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col">{words('verdict.condition')}</th>
              <th scope="col">{words('verdict.counted')}</th>
              <th scope="col">{words('verdict.needed')}</th>
              <th scope="col">{words('verdict.margin')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody role="rowgroup">
            {verdict.conditions.map((condition) => (
              <ConditionRow key={condition.id} condition={condition} />
            ))}
          </tbody>
        </table>
      )}
      {verdict.critical.length > 0 && (
        <p className="row">
          {words(verdict.affirmative ? 'verdict.critical-held' : 'verdict.critical-failed')}
          {verdict.critical.map((member) => (
            <MemberMark key={member} code={member} />
          ))}
        </p>
      )}
    </div>
  )
}

function ConditionRow({ condition }: { readonly condition: Condition }) {
  const words = useWords()
  const { holds, counted, of, needed, margin } = condition
  const ledger =
    condition.ledger === undefined || condition.ledger === 'heads' ? '' : ` (${ledgerWords(condition.ledger, words)})`
  return (
    <tr role="row">
      <th scope="row" role="rowheader" style={{ paddingInlineStart: condition.parent === null ? 0 : '1.2rem' }}>
        <span className="condition-sign" data-holds={String(holds)} aria-hidden="true">
          {holds === null ? '?' : holds ? '✓' : '✕'}
        </span>{' '}
        {condition.title ?? condition.id}
        <span className="visually-hidden"> {words(holds === true ? 'verdict.held' : 'verdict.failed')}</span>
      </th>
      <td role="cell" data-label={words('verdict.counted')}>
        <div className="cell">
          {counted !== undefined && words('verdict.of', { counted: String(counted), of: String(of ?? '—') })}
          {ledger}
        </div>
      </td>
      <td role="cell" data-label={words('verdict.needed')}>
        <div className="cell">
          {needed !== undefined &&
            words(condition.side === 'ceiling' ? 'verdict.at-most' : 'verdict.at-least', { needed: String(needed) })}
        </div>
      </td>
      <td role="cell" data-label={words('verdict.margin')}>
        <div className="cell">{margin === undefined ? '' : signed(margin)}</div>
      </td>
      <td role="cell" aria-hidden="true">
        {counted !== undefined && needed !== undefined && of !== undefined && (
          <MarginBar counted={Number(counted)} needed={Number(needed)} of={Number(of)} holds={holds === true} />
        )}
      </td>
    </tr>
  )
}

const signed = (margin: number | string): string =>
  String(margin).startsWith('-') ? `−${String(margin).slice(1)}` : `+${margin}`
