import type { Issue } from '@commonline/contract'
import { BandStrip } from '../../charts/band-strip.tsx'
import { TornadoBars } from '../../charts/tornado-bars.tsx'
import { Answered } from '../../design/answered.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { Section } from '../../design/section.tsx'
import { useSpeaker } from '../../words/use-words.ts'
import type { Analysis } from './analysis-sections.tsx'
import type { DossierView } from './bargaining-inputs.ts'
import { DossierSentences } from './dossier-sentences.tsx'
import { percentWords, pointWords, valueWords } from './issue-words.ts'
import { swingRows } from './swing-rows.ts'
import { useSureness } from './use-sureness.ts'
import type { Sureness } from './use-sureness.ts'

interface OutlookBandsProps {
  readonly dossier: DossierView
  readonly analysis: Analysis
}

/** How sure the outlook is: the band of each issue's compromise, and the inputs that move it most. */
export function OutlookBands({ dossier, analysis }: OutlookBandsProps) {
  const { words } = useSpeaker()
  return (
    <Section title={words('sure.title-outlook')} id="outlook-sure" level={3}>
      <Answered answering={useSureness(dossier)}>
        {({ sureness, sentences }) =>
          sureness === null ? (
            <DossierSentences dossier={dossier} sentences={sentences} />
          ) : (
            <>
              <p className="soft measure">{words('sure.lead', { draws: sureness.draws, seed: sureness.seed })}</p>
              <BandTable dossier={dossier} analysis={analysis} sureness={sureness} />
              <p className="map-legend">{words('sure.legend')}</p>
              <Foldable summary={words('sure.inputs')}>
                {() => <IssueTornados dossier={dossier} analysis={analysis} sureness={sureness} />}
              </Foldable>
            </>
          )
        }
      </Answered>
    </Section>
  )
}

interface SurenessProps extends OutlookBandsProps {
  readonly sureness: Sureness
}

function BandTable({ dossier, analysis, sureness }: SurenessProps) {
  const { words } = useSpeaker()
  return (
    <table className="stacking band-table" role="table">
      <caption className="visually-hidden">{words('sure.title-outlook')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words('limit.on')}
          </th>
          <th scope="col" role="columnheader">
            {words('sure.scale', { from: 0, to: 100 })}
          </th>
          <th scope="col" role="columnheader">
            {words('sure.band')}
          </th>
          <th scope="col" role="columnheader">
            {words('sure.middle')}
          </th>
          <th scope="col" role="columnheader">
            {words('sure.stated')}
          </th>
          <th scope="col" role="columnheader">
            {words('sure.concepts')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {dossier.issues.map((issue) => (
          <tr key={issue.id} role="row">
            <th scope="row" role="rowheader" lang={issue.language} dir="auto">
              {issue.title}
            </th>
            <BandCells issue={issue} analysis={analysis} sureness={sureness} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BandCells({ issue, analysis, sureness }: Omit<SurenessProps, 'dossier'> & { readonly issue: Issue }) {
  const { words, locale } = useSpeaker()
  const found = sureness.outlook[issue.id]
  const likely = analysis.outlook[issue.id]
  const stated = likely?.kind === 'scale' ? likely.compromise : null
  const span = (from: number, to: number): string =>
    words('limit.within', { from: pointWords(from, locale), to: pointWords(to, locale) })
  if (found === undefined) {
    return (
      <td role="cell" colSpan={5}>
        {words('outlook.unknown')}
      </td>
    )
  }
  if (found.compromise === null) {
    return (
      <td role="cell" colSpan={5}>
        <small className="share-line">{words('sure.strongest-lead')}</small>
        {Object.entries(found.strongest).map(([option, share]) => (
          <span key={option} className="share-line">
            {words('sure.strongest', {
              option: valueWords(issue, option, locale).words,
              share: percentWords(share, locale),
            })}
          </span>
        ))}
      </td>
    )
  }
  const { compromise, concepts } = found
  return (
    <>
      <td role="cell" className="picture" aria-hidden="true">
        <BandStrip band={compromise} domain={[0, 100]} stated={stated} range={concepts} />
      </td>
      <td role="cell" data-label={words('sure.band')}>
        <div className="cell">{span(compromise.p10, compromise.p90)}</div>
      </td>
      <td role="cell" data-label={words('sure.middle')}>
        <div className="cell">{pointWords(compromise.p50, locale)}</div>
      </td>
      <td role="cell" data-label={words('sure.stated')}>
        <div className="cell">{stated === null ? '—' : pointWords(stated, locale)}</div>
      </td>
      <td role="cell" data-label={words('sure.concepts')}>
        <div className="cell">{concepts === null ? '—' : span(concepts[0], concepts[1])}</div>
      </td>
    </>
  )
}

function IssueTornados({ dossier, analysis, sureness }: SurenessProps) {
  const speaker = useSpeaker()
  const { words, locale } = speaker
  return (
    <>
      <p className="soft measure">{words('sure.inputs-lead')}</p>
      {dossier.issues.map((issue) => {
        const tornado = sureness.outlook[issue.id]?.tornado ?? []
        const likely = analysis.outlook[issue.id]
        if (tornado.length === 0 || likely?.kind !== 'scale') return null
        return (
          <TornadoBars
            key={issue.id}
            caption={words('sure.moves-compromise', {
              issue: issue.title,
              stated: pointWords(likely.compromise, locale),
            })}
            stated={likely.compromise}
            rows={swingRows(tornado, dossier, speaker, (result) => pointWords(result, locale))}
          />
        )
      })}
    </>
  )
}
