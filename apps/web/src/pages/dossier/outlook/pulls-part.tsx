import type { Issue } from '@commonline/contract'
import { SupportBars } from '../../../charts/support-bars.tsx'
import type { SupportRow } from '../../../charts/support-bars.tsx'
import { PullBars } from '../../../charts/pull-bars.tsx'
import type { PullRow } from '../../../charts/pull-bars.tsx'
import { Foldable } from '../../../design/foldable.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import type { Speaker } from '../../../words/words.ts'
import type { Analysis } from '../analysis-sections.tsx'
import type { DossierView } from '../bargaining-inputs.ts'
import { DossierSentences } from '../dossier-sentences.tsx'
import { hundredthsWords, percentWords, placeLine, pointWords, signedWords } from '../issue-words.ts'
import { isPosition, rowsOn } from '../positions/position-map.tsx'

interface PullsPartProps {
  readonly dossier: DossierView
  readonly analysis: Analysis
}

/** What each member's position does to the outlook: how far it pulls a compromise, or what it gives to an option. */
export function PullsPart({ dossier, analysis }: PullsPartProps) {
  const { words } = useSpeaker()
  const pulled = dossier.issues.filter(
    ({ id }) => Object.keys(analysis.pulls[id] ?? analysis.optionPulls[id] ?? {}).length > 0,
  )
  if (pulled.length === 0) return null
  return (
    <Foldable summary={words('pull.title')}>
      {() => (
        <>
          <p className="soft measure">{words('pull.lead')}</p>
          {pulled.map((issue) =>
            issue.content.kind === 'scale' ? (
              <IssuePulls key={issue.id} issue={issue} dossier={dossier} analysis={analysis} />
            ) : (
              <OptionPulls key={issue.id} issue={issue} dossier={dossier} analysis={analysis} />
            ),
          )}
        </>
      )}
    </Foldable>
  )
}

const saying: ReadonlySet<string> = new Set(['outlook.pull', 'outlook.pulled_up', 'outlook.pulled_down'])

function IssuePulls({ issue, dossier, analysis }: PullsPartProps & { readonly issue: Issue }) {
  const speaker = useSpeaker()
  const { words, locale } = speaker
  const likely = analysis.outlook[issue.id]
  const { content } = issue
  if (likely?.kind !== 'scale' || content.kind !== 'scale') return null
  const rows = pullRows(issue, dossier, analysis, speaker)
  return (
    <>
      <PullBars
        caption={words('pull.caption', { issue: issue.title, compromise: pointWords(likely.compromise, locale) })}
        language={issue.language}
        ends={[content.anchors[0]?.words ?? '', content.anchors.at(-1)?.words ?? '']}
        rows={rows}
        most={largestPull(analysis)}
      />
      <DossierSentences
        dossier={dossier}
        sentences={analysis.sentences.filter(({ code, facts }) => saying.has(code) && facts['issue'] === issue.id)}
      />
    </>
  )
}

const sayingOfOptions: ReadonlySet<string> = new Set([
  'outlook.option_holds',
  'outlook.option_hangs',
  'outlook.option_alone',
])

function OptionPulls({ issue, dossier, analysis }: PullsPartProps & { readonly issue: Issue }) {
  const speaker = useSpeaker()
  const { words, locale } = speaker
  const likely = analysis.outlook[issue.id]
  const { content } = issue
  if (likely?.kind !== 'options' || content.kind !== 'options') return null
  const options = content.options.map(({ id, words: said }, at) => ({ id, letter: letterOf(at), words: said }))
  const told = (shares: Readonly<Record<string, number>>): string =>
    options.map(({ id, letter }) => `${letter} ${percentWords(shares[id] ?? 0, locale)}`).join(' · ')
  const named = (option: string | null): string =>
    options.find(({ id }) => id === option)?.letter ?? words('position.no-place')
  const places = rowsOn(issue, dossier).filter(({ place }) => place.kind !== 'none')
  const rows = dossier.members.flatMap(({ code }): readonly SupportRow[] => {
    const found = analysis.optionPulls[issue.id]?.[code]
    const row = places.find(({ member }) => member === code)
    if (found === undefined || row === undefined) return []
    const { sharesWithout, strongestWithout, decides } = found
    return [
      {
        member: code,
        source: isPosition(row) ? 'declared' : 'estimated',
        prefers: named(found.option),
        without: sharesWithout === null ? null : options.map(({ id }) => sharesWithout[id] ?? 0),
        withoutSays: sharesWithout === null ? words('pull.alone') : told(sharesWithout),
        instead: decides ? (strongestWithout === null ? words('pull.none') : named(strongestWithout)) : null,
      },
    ]
  })
  return (
    <>
      <SupportBars
        caption={words('pull.caption-options', { issue: issue.title, option: named(likely.strongest) })}
        language={issue.language}
        options={options}
        now={options.map(({ id }) => likely.shares[id] ?? 0)}
        nowSays={told(likely.shares)}
        rows={rows}
      />
      <DossierSentences
        dossier={dossier}
        sentences={analysis.sentences.filter(
          ({ code, facts }) => sayingOfOptions.has(code) && facts['issue'] === issue.id,
        )}
      />
    </>
  )
}

/** A, B, … by which picture and table name an option; an issue has at most thirty. */
const letterOf = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(39 + at)}`)

/** Members in their fixed order; who has no place that the reader may know pulls nothing and has no row. */
function pullRows(issue: Issue, dossier: DossierView, analysis: Analysis, speaker: Speaker): readonly PullRow[] {
  const { words, locale } = speaker
  const places = rowsOn(issue, dossier).filter(({ place }) => place.kind !== 'none')
  return dossier.members.flatMap(({ code }): readonly PullRow[] => {
    const found = analysis.pulls[issue.id]?.[code]
    const row = places.find(({ member }) => member === code)
    if (found === undefined || row === undefined) return []
    const { pull, dPosition } = found
    return [
      {
        member: code,
        source: isPosition(row) ? 'declared' : 'estimated',
        place: placeLine(issue, row.place, speaker),
        pull,
        pullSays: pull === null ? words('pull.alone') : signedWords(pull, locale, 1),
        perPoint: hundredthsWords(dPosition, locale),
      },
    ]
  })
}

/** One scale for all issues, so that their pictures can be compared. */
const largestPull = ({ pulls }: Analysis): number =>
  Math.max(0, ...Object.values(pulls).flatMap((one) => Object.values(one).map(({ pull }) => Math.abs(pull ?? 0))))
