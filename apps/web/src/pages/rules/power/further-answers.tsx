import type { FurtherAnswer, Power } from '@commonline/rules'
import { isWordKey } from '../../../words/catalogue.ts'
import { useSpeaker } from '../../../words/use-words.ts'
import { shareOf } from './share-of.ts'

/** How each further index was computed or why it was not, and what was found for the whole and not for a member. */
export function FurtherAnswers({ power }: { readonly power: Power }) {
  const { words, locale } = useSpeaker()
  const { further = [], minimalWinningCoalitions, colemanPowerToAct } = power
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 5 })
  if (further.length === 0) return null
  return (
    <ul className="power-further">
      {further.map((answer) => (
        <FurtherAnswerLine key={answer.index} answer={answer} />
      ))}
      {minimalWinningCoalitions !== undefined && (
        <li>
          {words('power.minimal-coalitions', {
            count: new Intl.NumberFormat(locale).format(BigInt(minimalWinningCoalitions)),
          })}
        </li>
      )}
      {colemanPowerToAct !== undefined && (
        <li title={String(colemanPowerToAct)}>
          {words('power.to-act', { share: percent.format(shareOf(colemanPowerToAct)) })}
        </li>
      )}
    </ul>
  )
}

function FurtherAnswerLine({ answer }: { readonly answer: FurtherAnswer }) {
  const { words, locale } = useSpeaker()
  const title = words(`power.index.${answer.index}`)
  if ('refusal' in answer) {
    const key = `power.refused.${answer.refusal.code.replace('power.', '')}`
    return (
      <li className="notice" data-meaning="undecided">
        <b>{title}</b> {isWordKey(key) ? words(key) : words('power.refused')} <code>{answer.refusal.code}</code>
      </li>
    )
  }
  const { certificate, method } = answer
  const key = `power.method.${method.replaceAll(' ', '-')}`
  return (
    <li>
      <b>{title}</b>{' '}
      {certificate.kind === 'exact'
        ? words('power.exact-index')
        : words('power.bounded', {
            error: new Intl.NumberFormat(locale, { notation: 'scientific' }).format(certificate.relativeError),
          })}{' '}
      {isWordKey(key) ? words(key) : method}
    </li>
  )
}
