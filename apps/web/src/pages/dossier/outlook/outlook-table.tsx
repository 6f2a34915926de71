import type { Issue } from '@commonline/contract'
import { useSpeaker } from '../../../words/use-words.ts'
import type { Analysis } from '../analysis-sections.tsx'
import type { DossierView } from '../bargaining-inputs.ts'
import { hundredthsWords, percentWords, pointWords, valueLine, valueWords } from '../issue-words.ts'

type IssueOutlook = NonNullable<Analysis['outlook'][string]>

/** Agreement, range, compromise and median of each issue, in a picture and in words. */
export function OutlookTable({ dossier, analysis }: { readonly dossier: DossierView; readonly analysis: Analysis }) {
  const { words } = useSpeaker()
  return (
    <>
      <table className="stacking outlook-table" role="table">
        <caption className="visually-hidden">{words('spine.outlook')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col">{words('limit.on')}</th>
            <th scope="col">{words('outlook.agreement')}</th>
            <th scope="col">{words('outlook.range')}</th>
            <th scope="col">{words('outlook.compromise')}</th>
            <th scope="col">{words('outlook.median')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {dossier.issues.map((issue) => (
            <OutlookRow key={issue.id} issue={issue} analysis={analysis} />
          ))}
        </tbody>
      </table>
      <p className="map-legend">
        <span>{words('outlook.legend')}</span>
      </p>
    </>
  )
}

function OutlookRow({ issue, analysis }: { readonly issue: Issue; readonly analysis: Analysis }) {
  const speaker = useSpeaker()
  const { words } = speaker
  const likely = analysis.outlook[issue.id] ?? null
  return (
    <tr role="row">
      <th scope="row" role="rowheader" lang={issue.language}>
        {issue.title}
      </th>
      {likely === null ? (
        <td role="cell" colSpan={4}>
          {words('outlook.unknown')}
        </td>
      ) : (
        <OutlookCells issue={issue} likely={likely} analysis={analysis} />
      )}
    </tr>
  )
}

function OutlookCells({
  issue,
  likely,
  analysis,
}: {
  readonly issue: Issue
  readonly likely: IssueOutlook
  readonly analysis: Analysis
}) {
  const speaker = useSpeaker()
  const { words, locale } = speaker
  const unity = analysis.unity.issues[issue.id]
  if (likely.kind === 'options') {
    const share = unity?.kind === 'options' ? unity.largestShare : null
    return (
      <>
        <td role="cell" data-label={words('outlook.agreement')}>
          <div className="cell">
            {share === null ? '—' : words('outlook.share', { share: percentWords(share, locale) })}
          </div>
        </td>
        <td role="cell" data-label={words('outlook.range')} colSpan={3}>
          <div className="cell">
            {issue.content.kind === 'options' &&
              issue.content.options.map((option) => (
                <span key={option.id} className="share-line">
                  {words('outlook.pull', {
                    option: valueWords(issue, option.id, locale).words,
                    share: percentWords(likely.shares[option.id] ?? 0, locale),
                  })}
                </span>
              ))}
          </div>
        </td>
      </>
    )
  }
  const agreement = unity?.kind === 'scale' ? unity.agreement : null
  return (
    <>
      <td role="cell" data-label={words('outlook.agreement')} className="numeric-start">
        <div className="cell">
          {agreement === null ? '—' : words('outlook.agreement-value', { value: hundredthsWords(agreement, locale) })}
        </div>
      </td>
      <td role="cell" data-label={words('outlook.range')}>
        <div className="cell">
          <RangeStrip likely={likely} />
          <small>
            {words('limit.within', {
              from: pointWords(likely.paretoLow, locale),
              to: pointWords(likely.paretoHigh, locale),
            })}
          </small>
        </div>
      </td>
      <td role="cell" data-label={words('outlook.compromise')}>
        <div className="cell">
          {valueLine(issue, likely.compromise, speaker)}
          {likely.compromiseLow !== likely.compromiseHigh && (
            <small>
              {' '}
              (
              {words('limit.within', {
                from: pointWords(likely.compromiseLow, locale),
                to: pointWords(likely.compromiseHigh, locale),
              })}
              )
            </small>
          )}
        </div>
      </td>
      <td role="cell" data-label={words('outlook.median')}>
        <div className="cell">
          {likely.medianLow === likely.medianHigh
            ? pointWords(likely.medianLow, locale)
            : words('limit.within', {
                from: pointWords(likely.medianLow, locale),
                to: pointWords(likely.medianHigh, locale),
              })}
        </div>
      </td>
    </>
  )
}

const RangeStrip = ({ likely }: { readonly likely: Extract<IssueOutlook, { kind: 'scale' }> }) => (
  <div className="range-strip" aria-hidden="true">
    <span
      className="range-pareto"
      style={{ insetInlineStart: `${likely.paretoLow}%`, inlineSize: `${likely.paretoHigh - likely.paretoLow}%` }}
    />
    <span
      className="range-median"
      style={{ insetInlineStart: `${likely.medianLow}%`, inlineSize: `${likely.medianHigh - likely.medianLow}%` }}
    />
    <span className="range-compromise" style={{ insetInlineStart: `${likely.compromise}%` }} />
  </div>
)
