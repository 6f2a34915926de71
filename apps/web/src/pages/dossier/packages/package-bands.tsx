import type { Packages } from '@commonline/bargaining'
import { BandTable } from '../../../charts/band-table.tsx'
import { TornadoBars } from '../../../charts/tornado-bars.tsx'
import { Answered } from '../../../design/answered.tsx'
import { Foldable } from '../../../design/foldable.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import { Section } from '../../../design/section.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import type { Speaker } from '../../../words/words.ts'
import type { Analysis } from '../analysis-sections.tsx'
import type { DossierView } from '../bargaining-inputs.ts'
import { DossierSentences } from '../dossier-sentences.tsx'
import { hundredthsWords, percentWords } from '../issue-words.ts'
import { swingRows } from '../outlook/swing-rows.ts'
import { useSureness } from '../outlook/use-sureness.ts'
import type { Sureness, SurenessView } from '../outlook/use-sureness.ts'
import { packageConcepts } from './package-concepts.ts'

type FoundPackage = NonNullable<Sureness['packages'][keyof Packages]>
type Band = FoundPackage['worstOff']

interface PackageBandsProps {
  readonly dossier: DossierView
  readonly analysis: Analysis
}

/** How sure the packages are: bands of satisfaction, how often each carries and respects the limits, and what would change that. */
export function PackageBands({ dossier, analysis }: PackageBandsProps) {
  const { words } = useSpeaker()
  return (
    <Section title={words('sure.title-packages')} id="packages-sure" level={3}>
      <Answered answering={useSureness(dossier)}>
        {(view) =>
          view.sureness === null ? (
            <DossierSentences dossier={dossier} sentences={view.sentences} />
          ) : (
            <>
              <PackageTable view={view} sureness={view.sureness} />
              <BestFloor sureness={view.sureness} />
              <DossierSentences dossier={dossier} sentences={view.sentences.filter(({ code }) => aboutAll.has(code))} />
              {packageConcepts.map((concept) => {
                const found = view.sureness?.packages[concept]
                if (found === undefined) return null
                return (
                  <Foldable key={concept} summary={words('sure.details', { concept: words(`proposal.${concept}`) })}>
                    {() => (
                      <PackageDetails
                        concept={concept}
                        found={found}
                        view={view}
                        dossier={dossier}
                        analysis={analysis}
                      />
                    )}
                  </Foldable>
                )
              })}
            </>
          )
        }
      </Answered>
    </Section>
  )
}

const aboutAll: ReadonlySet<string> = new Set(['sure.members_unknown'])

/** From where to where eight draws of ten lie. */
const spanWords = ({ p10, p90 }: Band, { words, locale }: Speaker): string =>
  words('limit.within', { from: hundredthsWords(p10, locale), to: hundredthsWords(p90, locale) })

/** In how many draws the limit that is broken most often is respected. */
function limitsWords(limits: FoundPackage['limits'], { words, locale }: Speaker): string {
  if (limits.length === 0) return words('sure.limits-none')
  const least = Math.min(...limits.map(({ respected }) => respected))
  const always = least === 1 ? 'yes' : 'no'
  return words('sure.limits-least', { count: limits.length, always, share: percentWords(least, locale) })
}

function PackageTable({ view, sureness }: { readonly view: SurenessView; readonly sureness: Sureness }) {
  const speaker = useSpeaker()
  const { words, locale } = speaker
  const { rule } = view
  return (
    <BandTable
      caption={words('sure.title-packages')}
      captionHidden
      of={words('sure.package')}
      domain={[0, 1]}
      columns={[
        words('sure.floor'),
        ...(rule === null ? [] : [words('sure.carries', { rule: rule.title })]),
        words('sure.limits'),
      ]}
      rows={packageConcepts.flatMap((concept) => {
        const found = sureness.packages[concept]
        if (found === undefined) return []
        const { worstOff, carries, limits } = found
        const carried = carries === null ? '—' : words('sure.share', { share: percentWords(carries, locale) })
        return [
          {
            id: concept,
            head: words(`proposal.${concept}`),
            facts: { band: worstOff, stated: null, range: null },
            cells: [spanWords(worstOff, speaker), ...(rule === null ? [] : [carried]), limitsWords(limits, speaker)],
          },
        ]
      })}
    />
  )
}

function BestFloor({ sureness }: { readonly sureness: Sureness }) {
  const { words, locale } = useSpeaker()
  if (sureness.bestFloor === null) return null
  const { p10, p90 } = sureness.bestFloor
  return (
    <p className="soft measure">
      {words('sure.best-floor', { from: hundredthsWords(p10, locale), to: hundredthsWords(p90, locale) })}
    </p>
  )
}

interface PackageDetailsProps extends PackageBandsProps {
  readonly concept: keyof Packages
  readonly found: FoundPackage
  readonly view: SurenessView
}

/** One package: the band of each member's satisfaction, the inputs that matter most, and the one fact that would change the advice. */
function PackageDetails({ concept, found, view, dossier, analysis }: PackageDetailsProps) {
  const speaker = useSpeaker()
  const { words, locale } = speaker
  const worst = analysis.packages[concept]?.worstOff.satisfaction
  const read = (result: number): string => hundredthsWords(result, locale)
  const own = view.sentences.filter(({ code, facts }) => facts['concept'] === concept && unsaid.has(code))
  return (
    <>
      <DossierSentences dossier={dossier} sentences={own} />
      <MemberBands concept={concept} found={found} dossier={dossier} analysis={analysis} />
      {worst !== undefined && found.tornado.length > 0 && (
        <TornadoBars
          caption={words('sure.moves-floor', { stated: read(worst) })}
          stated={worst}
          rows={swingRows(found.tornado, dossier, speaker, read)}
        />
      )}
    </>
  )
}

/** Sentences that say what no number beside them says. */
const unsaid: ReadonlySet<string> = new Set(['sure.fact_defeats', 'sure.fact_carries', 'sure.fact_worse', 'sure.limit'])

function MemberBands({ concept, found, dossier, analysis }: Omit<PackageDetailsProps, 'view'>) {
  const speaker = useSpeaker()
  const { words, locale } = speaker
  return (
    <BandTable
      caption={words('sure.members', { concept: words(`proposal.${concept}`) })}
      of={words('proposal.member')}
      domain={[0, 1]}
      columns={[words('sure.band'), words('sure.stated'), words('sure.worse')]}
      rows={dossier.members.flatMap(({ code }) => {
        const band = found.satisfaction[code] ?? null
        if (band === null) return []
        const stated = analysis.packages[concept]?.satisfaction[code] ?? null
        const worse = found.worse?.[code]
        return [
          {
            id: code,
            head: <MemberMark code={code} />,
            facts: { band, stated, range: null },
            cells: [
              spanWords(band, speaker),
              stated === null ? '—' : hundredthsWords(stated, locale),
              worse === undefined ? '—' : words('sure.share', { share: percentWords(worse, locale) }),
            ],
          },
        ]
      })}
    />
  )
}
