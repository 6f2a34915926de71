import { refusalInWords } from '@commonline/rules'
import type { Ranking } from '@commonline/rules/ranking'
import { Foldable } from '../../../design/foldable.tsx'
import { Section } from '../../../design/section.tsx'
import { Sentences, SentenceText } from '../../../design/sentence.tsx'
import { Badge } from '../../../design/verdict-badge.tsx'
import { useWords } from '../../../words/use-words.ts'
import { DuelTable } from './duel-table.tsx'

type Ranked = NonNullable<Ranking['ranked']>

/** What ranked ballots say: every two options against each other, then what each method makes of it. */
export function RankedResult({ ranked }: { readonly ranked: Ranked }) {
  const words = useWords()
  const { agree, methods, sentences } = ranked
  return (
    <>
      <Section title={words('ranking.two-by-two')} id="two-by-two">
        <DuelTable ranked={ranked} />
        <Sentences sentences={sentences} />
      </Section>
      <Section title={words('ranking.methods')} id="methods">
        <p className="notice" data-meaning={agree ? 'agrees' : 'undecided'}>
          {words(agree ? 'ranking.agree' : 'ranking.differ')}
        </p>
        <MethodTable methods={methods} />
        {methods.map(({ method, sentences: told, refusal }) =>
          refusal !== null || told.length === 0 ? null : (
            <Foldable key={method} summary={words('ranking.why', { method: words(`ranking.method.${method}`) })}>
              {() => <Sentences sentences={told} />}
            </Foldable>
          ),
        )}
      </Section>
    </>
  )
}

function MethodTable({ methods }: Pick<Ranked, 'methods'>) {
  const words = useWords()
  return (
    <table className="stacking" role="table">
      <caption className="visually-hidden">{words('ranking.methods')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{words('ranking.method')}</th>
          <th scope="col">{words('ranking.winner')}</th>
          <th scope="col">{words('ranking.order')}</th>
          <th scope="col">{words('ranking.for')}</th>
          <th scope="col">{words('ranking.doubt')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {methods.map((one) => (
          <tr key={one.method} role="row">
            <th scope="row" role="rowheader">
              {words(`ranking.method.${one.method}`)}
            </th>
            <td role="cell" data-label={words('ranking.winner')}>
              <span className="cell">
                <Winners outcome={one} />
              </span>
            </td>
            <td role="cell" data-label={words('ranking.order')}>
              <span className="cell" dir="auto">
                {one.order?.map((group) => group.join(' = ')).join(' > ') ?? '—'}
              </span>
            </td>
            <td role="cell" data-label={words('ranking.for')}>
              <span className="cell">{words(`ranking.for.${one.method}`)}</span>
            </td>
            <td role="cell" data-label={words('ranking.doubt')}>
              <span className="cell">{words(`ranking.doubt.${one.method}`)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Winners({ outcome: { winners, refusal } }: { readonly outcome: Ranked['methods'][number] }) {
  const words = useWords()
  if (refusal !== null) {
    return (
      <>
        <SentenceText sentence={{ ...refusal, text: refusalInWords(refusal) ?? refusal.code }} />{' '}
        <code>{refusal.code}</code>
      </>
    )
  }
  return (
    <>
      {winners.length > 1 && <Badge meaning="undecided">{words('ranking.tie')}</Badge>}{' '}
      <strong dir="auto">{winners.join(', ')}</strong>
    </>
  )
}
