import { attachedEffects, effectSentences, remedies } from '@commonline/bargaining'
import type { Attachment, Dossier } from '@commonline/bargaining'
import { Foldable } from '../../../design/foldable.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Arrangement } from '../arrangement.ts'
import { attachedTo } from '../arrangement.ts'
import { AttachForm } from './attach-form.tsx'
import type { DossierView } from '../bargaining-inputs.ts'
import { DossierSentence } from '../dossier-sentences.tsx'
import { RemedyList } from './remedy-list.tsx'

interface AttachmentsPartProps {
  readonly dossier: DossierView
  /** Under what is attached now. */
  readonly inputs: Dossier
  readonly tried: Arrangement
  readonly onChange: (attachments: readonly Attachment[]) => void
}

/** What is attached to an arrangement and what it does, what would mend the losses and limits that are left, and more to attach. */
export function AttachmentsPart({ dossier, inputs, tried, onChange }: AttachmentsPartProps) {
  const words = useWords()
  const { point, attachments } = tried
  const attach = (next: Attachment): void => onChange(attachedTo(attachments, next))
  const found = remedies(inputs, point)
  const some = attachments.some(({ kind }) => kind !== 'declaration')
  return (
    <>
      {attachments.length > 0 && (
        <>
          <h4>{words('attach.attached')}</h4>
          <ul className="deal-list" aria-live="polite">
            {attachedEffects(inputs, point).map((effect) => {
              const [first, ...rest] = effectSentences(inputs, effect)
              if (first === undefined) return null
              return (
                <li key={first.text}>
                  <p>
                    <strong>
                      <DossierSentence dossier={dossier} sentence={first} />
                    </strong>
                    {rest.map((sentence) => (
                      <span key={sentence.text}>
                        {' '}
                        <DossierSentence dossier={dossier} sentence={sentence} />
                      </span>
                    ))}
                  </p>
                  <button
                    type="button"
                    className="small screen-only"
                    onClick={() => onChange(attachments.filter((one) => one !== effect.attachment))}
                  >
                    {words('attach.take-away')}
                    <span className="visually-hidden"> {first.text}</span>
                  </button>
                </li>
              )
            })}
          </ul>
          {some && (
            <p className="soft">
              <small>{words('attach.assumed')}</small>
            </p>
          )}
        </>
      )}
      {found.length > 0 && (
        <>
          <h4>{words('attach.remedies-here')}</h4>
          <RemedyList found={found} dossier={dossier} onAttach={attach} />
        </>
      )}
      <Foldable summary={words('attach.more')}>{() => <AttachForm dossier={dossier} onAttach={attach} />}</Foldable>
    </>
  )
}
