import type { Sounding } from '@commonline/contract'
import { useAnswer } from '../../../api/answers.ts'
import { Moment } from '../../../design/moment.tsx'
import { Section } from '../../../design/section.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { SoundingAnswerForm } from './sounding-answer-form.tsx'

/** What the chair's office asked this delegation in confidence; nothing where it asked nothing. */
export function AskedOfUs({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords()
  const { data } = useAnswer('soundings', { dossier: dossier.id })
  if (data?.ok !== true || data.value.soundings.length === 0) return null
  const { soundings, may } = data.value
  return (
    <Section title={words('sounding.title-asked')} id="asked">
      <p className="soft measure">{words('sounding.lead-asked')}</p>
      {soundings.toReversed().map((sounding) => (
        <article className="sounding" key={sounding.id}>
          <SoundingQuestion sounding={sounding} />
          <SoundingAnswerForm
            key={`${sounding.id} ${sounding.asked[0]?.replies[0]?.at ?? ''}`}
            dossier={dossier}
            sounding={sounding}
            answerable={sounding.open && may.answer}
          />
        </article>
      ))}
    </Section>
  )
}

/** The question with its dates. */
export function SoundingQuestion({ sounding }: { readonly sounding: Sounding }) {
  const words = useWords()
  return (
    <header>
      <p className="say" lang={sounding.language} dir="auto">
        {sounding.question}
      </p>
      <p className="soft">
        {words('sounding.put-at')} <Moment at={sounding.putAt} />
        {sounding.dueAt !== null && (
          <>
            {' · '}
            {words('sounding.due')} <Moment at={sounding.dueAt} distance />
          </>
        )}
      </p>
      {!sounding.open && <p className="notice">{words('sounding.over')}</p>}
    </header>
  )
}
