import type { InputOf } from '@commonline/contract'
import { useWork } from '../../../api/perform.ts'
import { ConfirmButton } from '../../../design/confirm-button.tsx'
import { Foldable } from '../../../design/foldable.tsx'
import { lineOf, chosenOf } from '../../../design/form-fields.ts'
import type { FormValues } from '../../../design/form-fields.ts'
import { MemberMark } from '../../../design/member-mark.tsx'
import { CallTrouble } from '../../../design/refusal.tsx'
import { WorkForm } from '../../../design/work-form.tsx'
import { useHouse } from '../../../shell/house-context.ts'
import { useSpeaker } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { placeLine } from '../issue-words.ts'

/** What the reader's circle believes of others, with its evidence. Drawn hollow, and never a position. */
export function EstimatesPart({ dossier }: { readonly dossier: DossierView }) {
  const speaker = useSpeaker()
  const { words } = speaker
  const erasing = useWork('erase-estimate')
  return (
    <Foldable summary={words('estimate.title', { count: dossier.estimates.length })}>
      {() => (
        <>
          <p className="field-readers">{words('estimate.readers')}</p>
          <ul className="kept">
            {dossier.estimates.map((estimate) => {
              const issue = dossier.issues.find(({ id }) => id === estimate.issue)
              return (
                <li key={estimate.id}>
                  <span>
                    <MemberMark code={estimate.member} source="estimated" /> {issue?.title}:{' '}
                    {issue !== undefined && placeLine(issue, estimate.place, speaker)} – {estimate.words}
                  </span>
                  <ConfirmButton
                    label={words('position.erase')}
                    question={words('estimate.erase-question')}
                    onConfirm={() => void erasing.send({ estimate: estimate.id })}
                  />
                </li>
              )
            })}
          </ul>
          <CallTrouble refusal={erasing.refusal} broken={erasing.broken} />
          <EstimateForm dossier={dossier} />
        </>
      )}
    </Foldable>
  )
}

function EstimateForm({ dossier }: { readonly dossier: DossierView }) {
  const { words } = useSpeaker()
  const { hat } = useHouse()
  return (
    <WorkForm
      work="make-estimate"
      send={words('estimate.note')}
      done={words('estimate.noted')}
      fields={[
        {
          kind: 'choice',
          name: 'member',
          label: words('proposal.member'),
          choices: dossier.members
            .filter(({ code }) => hat.role !== 'delegate' || code !== hat.member)
            .map(({ code, name }) => ({ value: code, label: name })),
        },
        {
          kind: 'choice',
          name: 'issue',
          label: words('limit.on'),
          choices: dossier.issues.map(({ id, title }) => ({ value: id, label: title })),
        },
        {
          kind: 'line',
          name: 'place',
          label: words('estimate.place'),
          hint: words('estimate.place-hint'),
          maxLength: 60,
        },
        {
          kind: 'choice',
          name: 'importance',
          label: words('position.importance'),
          choices: (['vital', 'important', 'flexible', 'no-interest'] as const).map((one) => ({
            value: one,
            label: words(`position.importance.${one}`),
          })),
        },
        { kind: 'words', name: 'words', label: words('estimate.words') },
        {
          kind: 'choices',
          name: 'evidence',
          label: words('estimate.evidence'),
          optional: true,
          choices: dossier.statements.map(({ id, speakerName, quote }) => ({
            value: id,
            label: `${speakerName}: ${quote.slice(0, 60)}`,
          })),
        },
      ]}
      inputOf={(values) => {
        const place = placeOf(values, dossier)
        const importance = importanceOf(lineOf(values, 'importance'))
        if (place === null || importance === null) return words('estimate.place-bad')
        return {
          issue: lineOf(values, 'issue'),
          member: lineOf(values, 'member'),
          place,
          importance,
          words: lineOf(values, 'words'),
          evidence: chosenOf(values, 'evidence'),
        }
      }}
    />
  )
}

type EstimateInput = InputOf<'make-estimate'>

const importanceOf = (word: string): EstimateInput['importance'] | null =>
  (['vital', 'important', 'flexible', 'no-interest'] as const).find((one) => one === word) ?? null

/** `40`, `30-60`, or an option's short name. */
function placeOf(values: FormValues, { issues }: DossierView): EstimateInput['place'] | null {
  const issue = issues.find(({ id }) => id === lineOf(values, 'issue'))
  const text = lineOf(values, 'place')
  if (issue === undefined) return null
  if (issue.content.kind === 'options') {
    const option = issue.content.options.find(({ id, words }) => id === text || words === text)
    return option === undefined ? null : { kind: 'option', option: option.id }
  }
  const [from, to] = text.split(/\s*[-–]\s*/).map(Number)
  if (from === undefined || Number.isNaN(from) || from < 0 || from > 100) return null
  if (to === undefined) return { kind: 'point', at: from }
  return Number.isNaN(to) || to < from || to > 100 ? null : { kind: 'interval', from, to }
}
