import type { Packages, Point } from '@commonline/bargaining'
import type { InputOf, SoundedVariant } from '@commonline/contract'
import { useAnswer } from '../../api/answers.ts'
import { WorkForm } from '../../design/work-form.tsx'
import { chosenOf, lineOf } from '../../design/form-fields.ts'
import type { FormChoice, FormField, FormValues } from '../../design/form-fields.ts'
import { useZone } from '../../shell/house-context.ts'
import { instantOfWallClock } from '../../words/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { packageOfPoint, pointOfPackage } from './package-points.ts'
import type { SoundingsPartProps } from './soundings-part.tsx'
import { useTextLanguage } from './text-language.ts'

const numbers = [1, 2, 3] as const
const concepts = ['leximin', 'nash', 'kalaiSmorodinsky', 'issueByIssue'] as const satisfies readonly (keyof Packages)[]

/** Asks chosen members on up to three variants, each in words and, where wished, with the point that it puts into words. */
export function PutSoundingForm(props: SoundingsPartProps) {
  const { dossier } = props
  const words = useWords()
  const zone = useZone()
  const language = useTextLanguage()
  const points = usePoints(props)
  const variants = numbers.flatMap((number): readonly FormField[] => [
    { kind: 'words', name: `words ${number}`, label: words('sounding.words', { number }), optional: number > 1 },
    {
      kind: 'choice',
      name: `follows ${number}`,
      label: words('sounding.follows', { number }),
      hint: words('sounding.follows-hint'),
      initial: 'none',
      choices: [{ value: 'none', label: words('sounding.follows-none') }, ...points.map(({ choice }) => choice)],
    },
  ])
  const pointOf = (values: FormValues, number: number): Point =>
    points.find(({ choice }) => choice.value === lineOf(values, `follows ${number}`))?.point ?? {}
  const variantsIn = (values: FormValues): SoundedVariant[] =>
    numbers.flatMap((number) => {
      const said = lineOf(values, `words ${number}`)
      return said === '' ? [] : [{ words: said, package: packageOfPoint(pointOf(values, number), dossier.issues) }]
    })
  const inputOf = (values: FormValues): InputOf<'put-sounding'> | string => {
    const due = lineOf(values, 'dueAt')
    const dueAt = due === '' ? null : instantOfWallClock(due, zone)
    if (due !== '' && dueAt === null) return words('register.time-bad')
    const members = chosenOf(values, 'members')
    const worded = variantsIn(values)
    if (members.length === 0 || worded.length === 0) return words('sounding.needs')
    return { dossier: dossier.id, question: lineOf(values, 'question'), language, variants: worded, members, dueAt }
  }
  return (
    <WorkForm
      work="put-sounding"
      send={words('sounding.send')}
      done={words('sounding.sent')}
      fields={[
        {
          kind: 'choices',
          name: 'members',
          label: words('sounding.members'),
          choices: dossier.members.map(({ code, name }) => ({ value: code, label: name })),
        },
        { kind: 'words', name: 'question', label: words('sounding.question'), hint: words('sounding.question-hint') },
        ...variants,
        { kind: 'time', name: 'dueAt', label: words('sounding.due-field'), optional: true },
      ]}
      inputOf={inputOf}
    />
  )
}

/** The points that a variant may put into words: the one marked on the map, the packages, and scenarios of the office. */
function usePoints({ dossier, marker, analysis }: SoundingsPartProps) {
  const words = useWords()
  const { data } = useAnswer('scenarios', { dossier: dossier.id })
  const found: { readonly choice: FormChoice; readonly point: Point }[] = []
  if (marker !== null) found.push({ choice: { value: 'map', label: words('sounding.follows-map') }, point: marker })
  for (const concept of concepts) {
    const point = analysis?.packages[concept]?.point
    if (point === undefined) continue
    const label = words('sounding.follows-package', { concept: words(`proposal.${concept}`) })
    found.push({ choice: { value: concept, label }, point })
  }
  for (const { id, name, package: points } of data?.ok === true ? data.value.scenarios : []) {
    const choice = { value: id, label: words('sounding.follows-scenario', { name }) }
    found.push({ choice, point: pointOfPackage(points, dossier.issues) })
  }
  return found
}
