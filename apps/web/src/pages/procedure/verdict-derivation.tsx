import type { Verdict } from '@commonline/rules'
import type { ReactNode } from 'react'
import { MemberMark } from '../../design/member-mark.tsx'
import { Sentences } from '../../design/sentence.tsx'
import { useWords } from '../../words/use-words.ts'
import { MarginBar } from '../../charts/margin-bar.tsx'
import { ledgerWords } from '../organisation/weights.ts'
import './procedure.css'

type Condition = Verdict['conditions'][number]

/** Every condition with what was counted, what was needed and by how much it held; who is decisive; who is bound. */
export function VerdictDerivation({
  verdict,
  said = true,
}: {
  readonly verdict: Verdict
  /** Whether its sentences stand here; left out where they are shown beside it. */
  readonly said?: boolean
}) {
  const words = useWords()
  return (
    <div className="derivation">
      {said && <Sentences sentences={verdict.sentences} />}
      {verdict.conditions.some(({ needed }) => needed !== undefined) && (
        <table className="stacking" role="table">
          <caption className="visually-hidden">{words('verdict.conditions')}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col">{words('verdict.condition')}</th>
              <th scope="col">{words('verdict.counted')}</th>
              <th scope="col">{words('verdict.needed')}</th>
              <th scope="col">{words('verdict.margin')}</th>
              <th scope="col">
                <span className="visually-hidden">{words('verdict.picture')}</span>
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {verdict.conditions.map((condition) => (
              <ConditionRow key={condition.id} condition={condition} />
            ))}
          </tbody>
        </table>
      )}
      <dl className="facts verdict-members">
        {verdict.critical.length > 0 && (
          <Members
            term={words(verdict.affirmative ? 'verdict.critical-held' : 'verdict.critical-failed')}
            members={verdict.critical}
          />
        )}
        {verdict.bound !== undefined && verdict.bound.length > 0 && (
          <Members term={words('verdict.bound')} members={verdict.bound} />
        )}
        {verdict.notBound !== undefined && verdict.notBound.length > 0 && (
          <Members term={words('verdict.not-bound')} members={verdict.notBound} />
        )}
        {verdict.excluded.length > 0 && (
          <Members term={words('verdict.excluded')} members={verdict.excluded.map(({ member }) => member)} />
        )}
      </dl>
      <p className="soft">
        <small>{words('verdict.recompute')}</small>
      </p>
    </div>
  )
}

const Members = ({ term, members }: { readonly term: string; readonly members: readonly string[] }) => (
  <>
    <dt>{term}</dt>
    <dd className="row">
      {members.map((member) => (
        <MemberMark key={member} code={member} />
      ))}
    </dd>
  </>
)

function ConditionRow({ condition }: { readonly condition: Condition }) {
  const words = useWords()
  const { holds, counted, of, needed, margin, members } = condition
  const ledger =
    condition.ledger === undefined || condition.ledger === 'heads' ? '' : ` (${ledgerWords(condition.ledger, words)})`
  return (
    <tr role="row">
      <th scope="row" role="rowheader" style={{ paddingInlineStart: condition.parent === null ? 0 : '1.2rem' }}>
        <ConditionSign holds={holds} /> {condition.title ?? conditionWords(condition, words)}
      </th>
      <Cell label={words('verdict.counted')}>
        {counted !== undefined && words('verdict.of', { counted: String(counted), of: String(of ?? '—') })}
        {ledger}
        {members?.map((member) => (
          <span key={member}>
            {' '}
            <MemberMark code={member} meaning={condition.type === 'silence' ? 'broken' : 'opposes'} />
          </span>
        ))}
      </Cell>
      <Cell label={words('verdict.needed')}>
        {needed !== undefined &&
          words(isCeiling(condition) ? 'verdict.at-most' : 'verdict.at-least', { needed: String(needed) })}
      </Cell>
      <Cell label={words('verdict.margin')}>{margin === undefined ? '' : signed(margin)}</Cell>
      <td role="cell" aria-hidden="true">
        {counted !== undefined && needed !== undefined && of !== undefined && (
          <MarginBar counted={Number(counted)} needed={Number(needed)} of={Number(of)} holds={holds === true} />
        )}
      </td>
    </tr>
  )
}

/** Whether a condition holds, as a sign and for the ear. */
export function ConditionSign({ holds }: { readonly holds: boolean | null }) {
  const words = useWords()
  return (
    <>
      <span className="condition-sign" data-holds={String(holds)} aria-hidden="true">
        {holds === null ? '?' : holds ? '✓' : '✕'}
      </span>
      <span className="visually-hidden">
        {words(holds === null ? 'verdict.unknown' : holds ? 'verdict.held' : 'verdict.failed')}
      </span>
    </>
  )
}

const Cell = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <td role="cell" data-label={label}>
    <div className="cell">{children}</div>
  </td>
)

const conditionWords = ({ id, type }: Condition, words: ReturnType<typeof useWords>): string =>
  type === 'silence' ? words('verdict.silence') : id

const signed = (margin: number | string): string =>
  String(margin).startsWith('-') ? `−${String(margin).slice(1)}` : `+${margin}`

// A silence allows at most the objections that are counted in it: none.
const isCeiling = ({ side, type }: Condition): boolean => side === 'ceiling' || type === 'silence'
