import { remedySentence } from '@commonline/bargaining'
import type { Attachment, Remedy } from '@commonline/bargaining'
import { useSpeaker } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { DossierSentence } from '../dossier-sentences.tsx'
import { hundredthsWords } from '../issue-words.ts'

interface RemedyListProps {
  readonly found: readonly Remedy[]
  readonly dossier: DossierView
  readonly onAttach: (attachment: Attachment) => void
}

/** What could be attached for members that lose by a point or whose limit it breaks, each with what the member would have of it. */
export function RemedyList({ found, dossier, onAttach }: RemedyListProps) {
  const { words, locale } = useSpeaker()
  const told = (value: number): string => hundredthsWords(value, locale)
  return (
    <ul className="deal-list">
      {found.map((remedy) => {
        const sentence = remedySentence(remedy)
        const { member, withoutAgreement, inPackage, attached } = remedy
        if (sentence === null) return null
        return (
          <li key={sentence.text}>
            <p>
              <DossierSentence dossier={dossier} sentence={sentence} />{' '}
              <span className="soft">
                {withoutAgreement === null
                  ? words('attach.remedy-from', { member, here: told(inPackage), attached: told(attached) })
                  : words('attach.remedy-of', {
                      member,
                      without: told(withoutAgreement),
                      here: told(inPackage),
                      attached: told(attached),
                    })}
              </span>
            </p>
            <button type="button" className="small screen-only" onClick={() => onAttach(remedy.attachment)}>
              {words('attach.do')}
              <span className="visually-hidden"> {sentence.text}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
