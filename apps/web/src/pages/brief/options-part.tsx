import type { Change } from '@commonline/bargaining'
import type { DraftSummary, OutputOf } from '@commonline/contract'
import { useAddressState } from '../../design/address-state.ts'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { Section } from '../../design/section.tsx'
import { Sentences } from '../../design/sentence.tsx'
import { useSpeaker } from '../../words/use-words.ts'
import type { Speaker } from '../../words/words.ts'
import { bargainingDossier } from '../dossier/bargaining-inputs.ts'
import type { DossierView } from '../dossier/bargaining-inputs.ts'
import { useHomeLimits } from '../dossier/limits/home-limits.ts'
import { briefOptions } from './brief-options.ts'
import type { BriefOption } from './brief-options.ts'
import { optionName } from './option-name.ts'
import { OptionsTable } from './options-table.tsx'
import { EstimatesSwitch } from '../dossier/estimates-switch.tsx'

interface OptionsPartProps {
  readonly dossier: DossierView
  readonly member: string
}

/** The draft that a reader is asked about: the newest that is still on the table. */
export const draftOnTable = (drafts: readonly DraftSummary[]): DraftSummary | undefined =>
  drafts
    .filter(({ state }) => state === 'tabled' || state === 'in-procedure')
    .toSorted((one, other) => (one.tabledAt < other.tabledAt ? -1 : 1))
    .at(-1)

/** What could be agreed, as it looks from this member: the draft on the table and the packages, issue by issue, and in a sentence each. */
export function OptionsPart({ dossier, member }: OptionsPartProps) {
  const { words } = useSpeaker()
  const [estimates, setEstimates] = useAddressState('estimates')
  const table = draftOnTable(dossier.drafts)
  const draft = useAnswer('draft', { id: table?.id ?? '' }, { enabled: table !== undefined })
  const answering = useAnswer('dossier-analysis', {
    id: dossier.id,
    estimates: estimates === 'with' ? 'with' : 'without',
    noneWorse: 'on',
  })
  return (
    <Section title={words('brief.options')} id="options">
      {dossier.estimates.length > 0 && (
        <EstimatesSwitch screenOnly checked={estimates === 'with'} onChange={(on) => setEstimates(on ? 'with' : '')} />
      )}
      <Answered answering={answering}>
        {({ analysis, notes }) => (
          <Options
            dossier={dossier}
            member={member}
            withEstimates={estimates === 'with'}
            packages={analysis?.packages ?? null}
            draft={draft.data?.ok === true ? draft.data.value : null}
            notes={notes}
          />
        )}
      </Answered>
    </Section>
  )
}

interface OptionsProps extends OptionsPartProps {
  readonly withEstimates: boolean
  readonly packages: NonNullable<OutputOf<'dossier-analysis'>['analysis']>['packages'] | null
  readonly draft: OutputOf<'draft'> | null
  readonly notes: OutputOf<'dossier-analysis'>['notes']
}

function Options({ dossier, member, withEstimates, packages, draft, notes }: OptionsProps) {
  const speaker = useSpeaker()
  const { words } = speaker
  const home = useHomeLimits(dossier.id)
  const limits = [...dossier.limits.filter((limit) => limit.member === member), ...home.held]
  const options = briefOptions({
    member,
    inputs: bargainingDossier(dossier, [], withEstimates),
    issues: dossier.issues,
    limits,
    packages,
    draft: draft && {
      symbol: draft.symbol,
      point: Object.fromEntries(
        draft.package.map(({ issue, place }) => [issue, place.kind === 'point' ? place.at : place.option]),
      ),
    },
  })
  if (options.length === 0) return <Sentences sentences={notes} />
  return (
    <>
      <OptionsTable dossier={dossier} options={options} hasLimits={limits.length > 0} />
      {options.every(({ ours }) => ours === null) ? (
        <p>{words('brief.move-unknown')}</p>
      ) : (
        <ul className="brief-moves">
          {options.map((option) => (
            <li key={optionName(option, speaker)}>
              <strong>{optionName(option, speaker)}:</strong> {moveLine(option, dossier, speaker)}
            </li>
          ))}
        </ul>
      )}
      <p className="soft">{words('brief.options-note')}</p>
    </>
  )
}

/** What we get and what we give there, against no agreement. */
function moveLine({ ours }: BriefOption, dossier: DossierView, speaker: Speaker): string {
  const { words, locale } = speaker
  if (ours === null) return words('brief.move-unknown')
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const titleOf = (id: string): string =>
    words('shell.quoted', { text: dossier.issues.find((issue) => issue.id === id)?.title ?? '' })
  const told = (changes: readonly Change[]): string =>
    changes.length === 0 ? words('brief.nothing') : list.format(changes.map(({ issue }) => titleOf(issue)))
  return words('brief.move', { gets: told(ours.gets), gives: told(ours.gives) })
}
