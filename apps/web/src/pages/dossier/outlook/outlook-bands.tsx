import type { Issue } from '@commonline/contract'
import { BandTable } from '../../../charts/band-table.tsx'
import type { BandRow } from '../../../charts/band-table.tsx'
import { TornadoBars } from '../../../charts/tornado-bars.tsx'
import { Answered } from '../../../design/answered.tsx'
import { Foldable } from '../../../design/foldable.tsx'
import { Section } from '../../../design/section.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import type { Speaker } from '../../../words/words.ts'
import type { Analysis } from '../analysis-sections.tsx'
import type { DossierView } from '../bargaining-inputs.ts'
import { DossierSentences } from '../dossier-sentences.tsx'
import { percentWords, pointWords, valueWords } from '../issue-words.ts'
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
              <CompromiseBands dossier={dossier} analysis={analysis} sureness={sureness} />
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

function CompromiseBands({ dossier, analysis, sureness }: SurenessProps) {
  const speaker = useSpeaker()
  const { words } = speaker
  return (
    <BandTable
      caption={words('sure.title-outlook')}
      captionHidden
      of={words('limit.on')}
      domain={[0, 100]}
      columns={[words('sure.band'), words('sure.middle'), words('sure.stated'), words('sure.concepts')]}
      rows={dossier.issues.map((issue) => ({
        id: issue.id,
        head: issue.title,
        language: issue.language,
        ...compromiseCells(issue, sureness.outlook[issue.id], analysis.outlook[issue.id], speaker),
      }))}
    />
  )
}

/** The band of an issue's compromise; for options, which one pulls most strongly in which share of the draws. */
function compromiseCells(
  issue: Issue,
  found: Sureness['outlook'][string] | undefined,
  likely: Analysis['outlook'][string] | undefined,
  { words, locale }: Speaker,
): Pick<BandRow, 'facts' | 'cells'> {
  if (found === undefined) return { facts: null, cells: [words('outlook.unknown')] }
  const { compromise, concepts, strongest } = found
  if (compromise === null) {
    return {
      facts: null,
      cells: [
        <small key="lead" className="share-line">
          {words('sure.strongest-lead')}
        </small>,
        ...Object.entries(strongest).map(([option, share]) => (
          <span key={`option ${option}`} className="share-line">
            {words('sure.strongest', {
              option: valueWords(issue, option, locale).words,
              share: percentWords(share, locale),
            })}
          </span>
        )),
      ],
    }
  }
  const stated = likely?.kind === 'scale' ? likely.compromise : null
  const span = (from: number, to: number): string =>
    words('limit.within', { from: pointWords(from, locale), to: pointWords(to, locale) })
  return {
    facts: { band: compromise, stated, range: concepts },
    cells: [
      span(compromise.p10, compromise.p90),
      pointWords(compromise.p50, locale),
      stated === null ? '—' : pointWords(stated, locale),
      concepts === null ? '—' : span(concepts[0], concepts[1]),
    ],
  }
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
