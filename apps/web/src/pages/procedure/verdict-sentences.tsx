import type { Verdict } from '@commonline/rules'
import { SentenceText } from '../../design/sentence.tsx'

const signs: readonly (readonly [ending: string, holds: boolean])[] = [
  ['_held', true],
  ['_failed', false],
]

/** The verdict in sentences; those on a condition carry the sign of whether it held. */
export function VerdictSentences({ sentences }: Pick<Verdict, 'sentences'>) {
  return (
    <ul className="verdict-sentences">
      {sentences.map((sentence) => {
        const sign = signs.find(([ending]) => sentence.code.endsWith(ending))
        return (
          <li key={`${sentence.code} ${sentence.text}`} data-holds={sign === undefined ? undefined : String(sign[1])}>
            <SentenceText sentence={sentence} />
          </li>
        )
      })}
    </ul>
  )
}
