import type { Issue } from '@commonline/contract'
import { Badge } from '../../design/verdict-badge.tsx'
import { useSpeaker, useWords } from '../../words/use-words.ts'
import type { DossierView } from '../dossier/bargaining-inputs.ts'
import { hundredthsWords, pointWords, valueWords } from '../dossier/issue-words.ts'
import type { BriefOption } from './brief-options.ts'
import { optionName } from './option-name.ts'

interface OptionsTableProps {
  readonly dossier: DossierView
  readonly options: readonly BriefOption[]
  readonly hasLimits: boolean
}

/** The options side by side: a row for each issue, then what each means for the member and its limits. */
export function OptionsTable({ dossier, options, hasLimits }: OptionsTableProps) {
  const speaker = useSpeaker()
  const { words, locale } = speaker
  const before = options.find(({ ours }) => ours !== null)?.ours?.before
  return (
    <div className="table-scroll" role="group" aria-label={words('brief.options')} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{words('brief.options')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('limit.on')}</th>
            <th scope="col">{words('brief.without-head')}</th>
            {options.map((option) => (
              <th key={optionName(option, speaker)} scope="col">
                {optionName(option, speaker)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dossier.issues.map((issue) => (
            <IssueRow key={issue.id} issue={issue} options={options} />
          ))}
          {before !== undefined && (
            <tr>
              <th scope="row">{words('brief.for-us')}</th>
              <td>{hundredthsWords(before, locale)}</td>
              {options.map((option) => (
                <td key={optionName(option, speaker)}>
                  <strong>{option.ours === null ? '—' : hundredthsWords(option.ours.after, locale)}</strong>
                </td>
              ))}
            </tr>
          )}
          {hasLimits && (
            <tr>
              <th scope="row">{words('brief.limits-head')}</th>
              <td />
              {options.map((option) => (
                <td key={optionName(option, speaker)}>
                  <LimitsHold option={option} issues={dossier.issues} />
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

function IssueRow({ issue, options }: { readonly issue: Issue; readonly options: readonly BriefOption[] }) {
  const speaker = useSpeaker()
  const { content } = issue
  return (
    <tr>
      <th scope="row" lang={issue.language} dir="auto">
        {issue.title}
      </th>
      <td lang={issue.language} dir="auto">
        {content.kind === 'scale' && `${pointWords(content.statusQuo.at, speaker.locale)} – `}
        {content.statusQuo.words}
      </td>
      {options.map((option) => (
        <td key={optionName(option, speaker)}>
          <Value issue={issue} value={option.point[issue.id] ?? ''} />
          <Turn option={option} issue={issue.id} />
        </td>
      ))}
    </tr>
  )
}

function Value({ issue, value }: { readonly issue: Issue; readonly value: number | string }) {
  const { locale } = useSpeaker()
  const { number, words } = valueWords(issue, value, locale)
  return number === null ? <span lang={issue.language}>{words}</span> : <>{number}</>
}

/** Whether the issue moves towards us or away from us. */
function Turn({ option: { ours }, issue }: { readonly option: BriefOption; readonly issue: string }) {
  const words = useWords()
  const gets = ours?.gets.some((change) => change.issue === issue) ?? false
  const gives = ours?.gives.some((change) => change.issue === issue) ?? false
  if (!gets && !gives) return null
  return (
    <>
      {' '}
      <span aria-hidden="true">{gets ? '▲' : '▼'}</span>
      <span className="visually-hidden">{words(gets ? 'brief.nearer' : 'brief.farther')}</span>
    </>
  )
}

function LimitsHold({ option, issues }: { readonly option: BriefOption; readonly issues: readonly Issue[] }) {
  const { words, locale } = useSpeaker()
  if (option.broken.length === 0) return <>{words('brief.limits-hold')}</>
  const titles = option.broken.map(({ content }) => issues.find(({ id }) => id === content.issue)?.title ?? '')
  return (
    <>
      <Badge meaning="broken">{words('brief.limits-broken')}</Badge> {new Intl.ListFormat(locale).format(titles)}
    </>
  )
}
