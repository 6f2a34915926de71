import type { InputOf, Sounding, SoundingAnswer } from '@commonline/contract'
import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { useWork } from '../../../api/perform.ts'
import { ConfirmButton } from '../../../design/confirm-button.tsx'
import { Field } from '../../../design/field.tsx'
import { Moment } from '../../../design/moment.tsx'
import { CallTrouble } from '../../../design/refusal.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { replyOf, soundingAnswers } from './sounding-words.ts'
import { useTextLanguage } from '../text-language.ts'
import { VariantMeaning } from './variant-meaning.tsx'

export interface SoundingAnswerFormProps {
  readonly dossier: DossierView
  readonly sounding: Sounding
  /** Whether the reader may answer now; an aide reads only. */
  readonly answerable: boolean
}

interface Entered {
  readonly answer: SoundingAnswer | null
  readonly words: string
}

/** The variants with the member's own answers, to give, to change or to take back. */
export function SoundingAnswerForm({ dossier, sounding, answerable }: SoundingAnswerFormProps) {
  const words = useWords()
  const language = useTextLanguage()
  const replies = sounding.asked[0]?.replies ?? []
  const [entered, setEntered] = useState<readonly Entered[]>(() =>
    sounding.variants.map((_, index) => {
      const reply = replyOf(replies, index + 1)
      return { answer: reply?.answer ?? null, words: reply?.words ?? '' }
    }),
  )
  const [problem, setProblem] = useState(false)
  const answering = useWork('answer-sounding')
  const takingBack = useWork('take-back-answer')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const sent = repliesOf(entered)
    setProblem(sent === null)
    if (sent !== null) void answering.send({ sounding: sounding.id, replies: sent, language })
  }
  const set = (index: number, change: Partial<Entered>): void =>
    setEntered(entered.map((one, at) => (at === index ? { ...one, ...change } : one)))
  const last = replies
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  return (
    <form onSubmit={submit}>
      <div className="sounding-variants">
        {sounding.variants.map((variant, index) => (
          <section key={`${index} ${variant.words}`} className="sounding-variant">
            <h3>{words('sounding.variant', { number: index + 1 })}</h3>
            <blockquote lang={sounding.language} dir="auto">
              {variant.words}
            </blockquote>
            {variant.package.length > 0 && <VariantMeaning dossier={dossier} variant={variant} />}
            <AnswerChoice entered={entered[index]!} answerable={answerable} onChange={(change) => set(index, change)} />
          </section>
        ))}
      </div>
      {problem && (
        <p className="notice" data-meaning="undecided" role="alert">
          {words('sounding.reply-needs')}
        </p>
      )}
      <CallTrouble refusal={answering.refusal ?? takingBack.refusal} broken={answering.broken || takingBack.broken} />
      <div className="row">
        {answerable && (
          <button type="submit" className="primary" aria-disabled={answering.busy}>
            {words('sounding.reply')}
          </button>
        )}
        {answerable && last !== undefined && (
          <ConfirmButton
            label={words('sounding.take-back')}
            question={words('sounding.take-back-question')}
            busy={takingBack.busy}
            onConfirm={() => void takingBack.send({ sounding: sounding.id })}
          />
        )}
        <span role="status" className="soft">
          {last !== undefined && (
            <>
              {words('sounding.answered-at')} <Moment at={last} />. {words('sounding.replied')}
            </>
          )}
        </span>
      </div>
    </form>
  )
}

function AnswerChoice({
  entered,
  answerable,
  onChange,
}: {
  readonly entered: Entered
  readonly answerable: boolean
  readonly onChange: (change: Partial<Entered>) => void
}) {
  const words = useWords()
  const name = useId()
  return (
    <div className="sounding-answer">
      <fieldset className="field" disabled={!answerable}>
        <legend>{words('sounding.answer-legend')}</legend>
        {soundingAnswers.map((answer) => (
          <label className="choice" key={answer}>
            <input type="radio" name={name} checked={entered.answer === answer} onChange={() => onChange({ answer })} />
            <span>{words(`sounding.answer.${answer}`)}</span>
          </label>
        ))}
      </fieldset>
      {entered.answer !== null && (
        <Field
          label={words(entered.answer === 'can-accept-if' ? 'sounding.condition' : 'sounding.reason')}
          optional={entered.answer !== 'can-accept-if'}
        >
          {({ id, describedBy }) => (
            <textarea
              id={id}
              aria-describedby={describedBy}
              rows={3}
              value={entered.words}
              readOnly={!answerable}
              required={entered.answer === 'can-accept-if'}
              onChange={(event) => onChange({ words: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  )
}

/** What is sent: variants that are answered. Null where none is, or a condition is not worded. */
function repliesOf(entered: readonly Entered[]): InputOf<'answer-sounding'>['replies'] | null {
  const replies = entered.flatMap(({ answer, words }, index) => {
    const said = words.trim()
    return answer === null ? [] : [{ variant: index + 1, answer, words: said === '' ? null : said }]
  })
  const unworded = replies.some(({ answer, words }) => answer === 'can-accept-if' && words === null)
  return replies.length === 0 || unworded ? null : replies
}
