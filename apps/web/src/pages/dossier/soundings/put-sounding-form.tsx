import type { Attachment, Point } from '@commonline/bargaining'
import type { SoundedVariant } from '@commonline/contract'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useAnswer } from '../../../api/answers.ts'
import { useWork } from '../../../api/perform.ts'
import { Field } from '../../../design/field.tsx'
import { FormControl } from '../../../design/form-control.tsx'
import { chosenOf } from '../../../design/form-fields.ts'
import type { FormChoice } from '../../../design/form-fields.ts'
import { useMemberName } from '../../../design/member-names.ts'
import { CallTrouble } from '../../../design/refusal.tsx'
import { useZone } from '../../../shell/house-context.ts'
import { instantOfWallClock } from '../../../words/moments.ts'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { attachmentLine } from '../attachments/attachment-line.ts'
import { valueLine } from '../issue-words.ts'
import { packageOfPoint, pointOfPackage } from '../packages/package-points.ts'
import type { SoundingsPartProps } from './soundings-part.tsx'
import { sentAttachments } from '../attachments/sent-attachments.ts'
import { useTextLanguage } from '../text-language.ts'
import { packageConcepts } from '../packages/package-concepts.ts'

/** More than three is a negotiation. */
const variantsMax = 3

interface EnteredVariant {
  readonly words: string
  /** Of the point that it puts into words; empty for words alone. */
  readonly follows: string
}

const noVariant: EnteredVariant = { words: '', follows: '' }

/** Asks chosen members on up to three variants, each in words and, where wished, with the point that it puts into words. */
export function PutSoundingForm(props: SoundingsPartProps) {
  const { dossier } = props
  const words = useWords()
  const zone = useZone()
  const language = useTextLanguage()
  const points = usePoints(props)
  const putting = useWork('put-sounding')
  const [members, setMembers] = useState('')
  const [question, setQuestion] = useState('')
  const [due, setDue] = useState('')
  const [variants, setVariants] = useState<readonly EnteredVariant[]>([noVariant])
  const [problem, setProblem] = useState<string | null>(null)
  const [sent, setSent] = useState(false)
  const worded: readonly SoundedVariant[] = variants.flatMap(({ words: said, follows }) => {
    const { point = {}, attachments = [] } = points.find(({ choice }) => choice.value === follows) ?? {}
    if (said.trim() === '') return []
    const fixed = packageOfPoint(point, dossier.issues)
    return [{ words: said.trim(), package: fixed, attachments: sentAttachments(attachments, dossier.issues) }]
  })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setSent(false)
    const dueAt = due === '' ? null : instantOfWallClock(due, zone)
    if (due !== '' && dueAt === null) return setProblem(words('register.time-bad'))
    const asked = chosenOf({ members }, 'members')
    if (asked.length === 0 || worded.length === 0) return setProblem(words('sounding.needs'))
    setProblem(null)
    const input = { dossier: dossier.id, question, language, variants: [...worded], members: asked, dueAt }
    if ((await putting.send(input)) === null) return
    setSent(true)
    setQuestion('')
    setVariants([noVariant])
  }
  return (
    <form className="put-sounding" onSubmit={(event) => void submit(event)}>
      <FormControl
        field={{
          kind: 'choices',
          name: 'members',
          label: words('sounding.members'),
          choices: dossier.members.map(({ code, name }) => ({ value: code, label: name })),
        }}
        value={members}
        onChange={setMembers}
      />
      <Field label={words('sounding.question')} hint={words('sounding.question-hint')}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            aria-describedby={describedBy}
            rows={2}
            required
            value={question}
            onChange={(event) => setQuestion(event.target.value)}
          />
        )}
      </Field>
      <VariantFields {...props} points={points} variants={variants} onChange={setVariants} />
      <FormControl
        field={{ kind: 'time', name: 'dueAt', label: words('sounding.due-field'), optional: true }}
        value={due}
        onChange={setDue}
      />
      {problem !== null && (
        <p className="notice" data-meaning="undecided" role="alert">
          {problem}
        </p>
      )}
      <CallTrouble refusal={putting.refusal} broken={putting.broken} />
      <p className="row">
        <button type="submit" className="primary" aria-disabled={putting.busy}>
          {words('sounding.send')}
        </button>
        <span role="status" className="soft">
          {putting.busy ? words('work.saving') : sent ? words('sounding.sent') : ''}
        </span>
      </p>
    </form>
  )
}

interface VariantFieldsProps extends SoundingsPartProps {
  readonly points: ReturnType<typeof usePoints>
  readonly variants: readonly EnteredVariant[]
  readonly onChange: (variants: readonly EnteredVariant[]) => void
}

/** The variants side by side. Choosing a point words it, where nothing was written yet. */
function VariantFields({ dossier, points, variants, onChange }: VariantFieldsProps) {
  const speaker = useSpeaker()
  const { words } = speaker
  const nameOf = useMemberName()
  const set = (index: number, change: Partial<EnteredVariant>): void =>
    onChange(variants.map((one, at) => (at === index ? { ...one, ...change } : one)))
  const wordsOf = (follows: string): string => {
    const { point = {}, attachments = [] } = points.find(({ choice }) => choice.value === follows) ?? {}
    const values = dossier.issues.flatMap((issue) => {
      const value = point[issue.id]
      return value === undefined ? [] : [`${issue.title}: ${valueLine(issue, value, speaker)}`]
    })
    return [...values, ...attachments.map((one) => attachmentLine(one, dossier.issues, nameOf, speaker))].join('\n')
  }
  return (
    <>
      <div className="sounding-variants">
        {variants.map((variant, index) => (
          <div key={index} className="sounding-variant">
            <Field label={words('sounding.follows', { number: index + 1 })} hint={words('sounding.follows-hint')}>
              {({ id, describedBy }) => (
                <select
                  id={id}
                  aria-describedby={describedBy}
                  value={variant.follows}
                  onChange={({ target: { value: follows } }) => {
                    const own = variant.words !== '' && variant.words !== wordsOf(variant.follows)
                    set(index, own ? { follows } : { follows, words: wordsOf(follows) })
                  }}
                >
                  <option value="">{words('sounding.follows-none')}</option>
                  {points.map(({ choice }) => (
                    <option key={choice.value} value={choice.value}>
                      {choice.label}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={words('sounding.words', { number: index + 1 })}>
              {({ id, describedBy }) => (
                <textarea
                  id={id}
                  aria-describedby={describedBy}
                  rows={6}
                  value={variant.words}
                  onChange={(event) => set(index, { words: event.target.value })}
                />
              )}
            </Field>
          </div>
        ))}
      </div>
      <p className="row">
        {variants.length < variantsMax && (
          <button type="button" className="small" onClick={() => onChange([...variants, noVariant])}>
            {words('sounding.add-variant')}
          </button>
        )}
        {variants.length > 1 && (
          <button type="button" className="small" onClick={() => onChange(variants.slice(0, -1))}>
            {words('sounding.drop-variant', { number: variants.length })}
          </button>
        )}
      </p>
    </>
  )
}

/** A point with what is attached to it, under the name by which it is chosen. */
interface FollowedPoint {
  readonly choice: FormChoice
  readonly point: Point
  readonly attachments: readonly Attachment[]
}

/** The points that a variant may put into words: the one marked on the map, the packages, and scenarios of the office. */
function usePoints({ dossier, tried, analysis }: SoundingsPartProps) {
  const words = useWords()
  const { data } = useAnswer('scenarios', { dossier: dossier.id })
  const found: FollowedPoint[] = []
  if (tried !== null) {
    const { point, attachments } = tried
    found.push({ choice: { value: 'map', label: words('sounding.follows-map') }, point, attachments })
  }
  for (const concept of packageConcepts) {
    const point = analysis?.packages[concept]?.point
    if (point === undefined) continue
    const label = words('sounding.follows-package', { concept: words(`proposal.${concept}`) })
    found.push({ choice: { value: concept, label }, point, attachments: [] })
  }
  for (const { id, name, package: points, attachments } of data?.ok === true ? data.value.scenarios : []) {
    const choice = { value: id, label: words('sounding.follows-scenario', { name }) }
    found.push({ choice, point: pointOfPackage(points, dossier.issues), attachments })
  }
  return found
}
