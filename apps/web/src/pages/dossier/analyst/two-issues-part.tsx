import { refusalInWords, spatialSentences, tabledDrafts, twoIssues } from '@commonline/bargaining'
import type { Dossier, SpatialReading } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import { useMemo, useState } from 'react'
import { Plane } from '../../../charts/plane.tsx'
import { Field } from '../../../design/field.tsx'
import { StackingTable } from '../../../design/stacking-table.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import type { Analysis } from '../analysis-sections.tsx'
import type { DossierView } from '../bargaining-inputs.ts'
import { DossierSentences } from '../dossier-sentences.tsx'
import { percentWords, pointWords } from '../issue-words.ts'

interface TwoIssuesPartProps {
  readonly dossier: DossierView
  readonly inputs: Dossier
  readonly analysis: Analysis
}

/** The median lines of more different positions than this are more than a page can count while its reader waits. */
const MEMBERS_MOST = 60

/** Two scales as a plane, chosen by the reader: yolk, core by more than half of the members, and what would beat each draft. */
export function TwoIssuesPart({ dossier, inputs, analysis }: TwoIssuesPartProps) {
  const { words, language } = useSpeaker()
  const scales = dossier.issues.filter(({ content }) => content.kind === 'scale')
  const [chosen, setChosen] = useState<readonly [string, string]>([scales[0]?.id ?? '', scales[1]?.id ?? ''])
  const tooMany = inputs.members.length > MEMBERS_MOST
  const reading = useMemo(
    () => (tooMany ? null : twoIssues(inputs, chosen, tabledDrafts(inputs, analysis.outlook, analysis.packages))),
    [inputs, chosen, analysis, tooMany],
  )
  if (scales.length < 2) return <p className="soft">{words('analyst.two-needed')}</p>
  if (reading === null) return <p className="notice">{words('analyst.too-many', { most: MEMBERS_MOST })}</p>
  const choose = (at: 0 | 1, id: string): void => setChosen(at === 0 ? [id, chosen[1]] : [chosen[0], id])
  return (
    <>
      <p className="soft measure">{words('analyst.two-lead')}</p>
      <div className="row screen-only">
        {([0, 1] as const).map((at) => (
          <Field key={at} label={words(at === 0 ? 'analyst.across' : 'analyst.up')}>
            {({ id }) => (
              <select id={id} value={chosen[at]} onChange={({ target }) => choose(at, target.value)}>
                {scales.map((one) => (
                  <option key={one.id} value={one.id} disabled={one.id === chosen[at === 0 ? 1 : 0]}>
                    {one.title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
      {reading.ok ? (
        <Reading reading={reading.value} scales={scales} dossier={dossier} inputs={inputs} />
      ) : (
        <p className="notice">{refusalInWords(reading.refusal, language === 'fr' ? 'fr' : 'en')}</p>
      )}
      <h4>{words('analyst.when-not')}</h4>
      <ul className="measure">
        <li>{words('analyst.two-not-others')}</li>
        <li>{words('analyst.two-not-importance')}</li>
        <li>{words('analyst.two-not-consensus')}</li>
      </ul>
    </>
  )
}

interface ReadingProps {
  readonly reading: SpatialReading
  readonly scales: readonly Issue[]
  readonly dossier: DossierView
  readonly inputs: Dossier
}

function Reading({ reading, scales, dossier, inputs }: ReadingProps) {
  const { words, locale } = useSpeaker()
  const [first, second] = reading.issues
  const titleOf = (id: string): string => scales.find((one) => one.id === id)?.title ?? ''
  const nameOf = (draft: string): string => (isNamed(draft) ? words(draftNames[draft]) : draft)
  const at = (values: Readonly<Record<string, number>>) => ({
    x: (values[first] ?? 0) / 100,
    y: (values[second] ?? 0) / 100,
  })
  const members = reading.members.flatMap((code) => {
    const on = (issue: string) => inputs.positions.find((one) => one.member === code && one.issue === issue)
    const [x, y] = [on(first), on(second)]
    if (x?.point === undefined || y?.point === undefined) return []
    const hollow = x.provenance === 'estimated' || y.provenance === 'estimated'
    return [{ label: code, x: x.point / 100, y: y.point / 100, hollow }]
  })
  return (
    <>
      <Plane
        members={members}
        drafts={reading.drafts.map(({ at: values }, index) => ({ label: String(index + 1), ...at(values) }))}
        disc={{ ...at(reading.yolk.centre), radius: reading.yolk.radius }}
        across={words('analyst.axis', { issue: titleOf(first) })}
        up={words('analyst.axis', { issue: titleOf(second) })}
      />
      <p className="map-legend">{words('analyst.two-legend')}</p>
      <StackingTable
        caption={words('analyst.two-table')}
        rows={[
          ...members.map(({ label, x, y }) => ({ name: label, x: 100 * x, y: 100 * y, winset: null })),
          ...reading.drafts.map(({ draft, at: values, winset }, index) => ({
            name: `${index + 1} · ${nameOf(draft)}`,
            x: values[first] ?? 0,
            y: values[second] ?? 0,
            winset,
          })),
        ]}
        keyOf={({ name }) => name}
        head={{ header: words('analyst.in-the-plane'), cell: ({ name }) => name }}
        columns={[
          { header: titleOf(first), numeric: true, cell: ({ x }) => pointWords(x, locale) },
          { header: titleOf(second), numeric: true, cell: ({ y }) => pointWords(y, locale) },
          {
            header: words('analyst.beaten-by-share'),
            numeric: true,
            cell: ({ winset }) => (winset === null ? '—' : percentWords(winset, locale)),
          },
        ]}
      />
      <DossierSentences dossier={dossier} sentences={spatialSentences(reading)} />
    </>
  )
}

const draftNames = {
  statusQuo: 'analyst.status-quo',
  compromise: 'analyst.compromise',
  leximin: 'proposal.leximin',
  nash: 'proposal.nash',
  kalaiSmorodinsky: 'proposal.kalaiSmorodinsky',
  issueByIssue: 'proposal.issueByIssue',
} as const

const isNamed = (draft: string): draft is keyof typeof draftNames => Object.hasOwn(draftNames, draft)
