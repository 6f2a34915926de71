import type { Packages } from '@commonline/bargaining'
import { BandStrip } from '../../charts/band-strip.tsx'
import { TornadoBars } from '../../charts/tornado-bars.tsx'
import { Answered } from '../../design/answered.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Section } from '../../design/section.tsx'
import { useSpeaker } from '../../words/use-words.ts'
import type { Analysis } from './analysis-sections.tsx'
import type { DossierView } from './bargaining-inputs.ts'
import { DossierSentences } from './dossier-sentences.tsx'
import { hundredthsWords, percentWords } from './issue-words.ts'
import { swingRows } from './swing-rows.ts'
import { useSureness } from './use-sureness.ts'
import type { Sureness, SurenessView } from './use-sureness.ts'
import { packageConcepts } from './package-concepts.ts'

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

function PackageTable({ view, sureness }: { readonly view: SurenessView; readonly sureness: Sureness }) {
  const { words, locale } = useSpeaker()
  const span = (from: number, to: number): string =>
    words('limit.within', { from: hundredthsWords(from, locale), to: hundredthsWords(to, locale) })
  return (
    <table className="stacking band-table" role="table">
      <caption className="visually-hidden">{words('sure.title-packages')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words('sure.package')}
          </th>
          <th scope="col" role="columnheader">
            {words('sure.scale', { from: 0, to: 1 })}
          </th>
          <th scope="col" role="columnheader">
            {words('sure.floor')}
          </th>
          {view.rule !== null && (
            <th scope="col" role="columnheader">
              {words('sure.carries', { rule: view.rule.title })}
            </th>
          )}
          <th scope="col" role="columnheader">
            {words('sure.limits')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {packageConcepts.map((concept) => {
          const found = sureness.packages[concept]
          if (found === undefined) return null
          const kept = found.limits.map(({ respected }) => respected)
          return (
            <tr key={concept} role="row">
              <th scope="row" role="rowheader">
                {words(`proposal.${concept}`)}
              </th>
              <td role="cell" className="picture" aria-hidden="true">
                <BandStrip band={found.worstOff} domain={[0, 1]} stated={null} range={null} />
              </td>
              <td role="cell" data-label={words('sure.floor')}>
                <div className="cell">{span(found.worstOff.p10, found.worstOff.p90)}</div>
              </td>
              {view.rule !== null && (
                <td role="cell" data-label={words('sure.carries', { rule: view.rule.title })}>
                  <div className="cell">
                    {found.carries === null ? '—' : words('sure.share', { share: percentWords(found.carries, locale) })}
                  </div>
                </td>
              )}
              <td role="cell" data-label={words('sure.limits')}>
                <div className="cell">
                  {kept.length === 0
                    ? words('sure.limits-none')
                    : words('sure.limits-least', {
                        count: kept.length,
                        always: Math.min(...kept) === 1 ? 'yes' : 'no',
                        share: percentWords(Math.min(...kept), locale),
                      })}
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
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
  readonly found: NonNullable<Sureness['packages'][keyof Packages]>
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
  const { words, locale } = useSpeaker()
  return (
    <table className="stacking band-table" role="table">
      <caption>{words('sure.members', { concept: words(`proposal.${concept}`) })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words('proposal.member')}
          </th>
          <th scope="col" role="columnheader">
            {words('sure.scale', { from: 0, to: 1 })}
          </th>
          <th scope="col" role="columnheader">
            {words('sure.band')}
          </th>
          <th scope="col" role="columnheader">
            {words('sure.stated')}
          </th>
          <th scope="col" role="columnheader">
            {words('sure.worse')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {dossier.members.map(({ code }) => {
          const band = found.satisfaction[code] ?? null
          if (band === null) return null
          const stated = analysis.packages[concept]?.satisfaction[code] ?? null
          const worse = found.worse?.[code]
          return (
            <tr key={code} role="row">
              <th scope="row" role="rowheader">
                <MemberMark code={code} />
              </th>
              <td role="cell" className="picture" aria-hidden="true">
                <BandStrip band={band} domain={[0, 1]} stated={stated} range={null} />
              </td>
              <td role="cell" data-label={words('sure.band')}>
                <div className="cell">
                  {words('limit.within', {
                    from: hundredthsWords(band.p10, locale),
                    to: hundredthsWords(band.p90, locale),
                  })}
                </div>
              </td>
              <td role="cell" data-label={words('sure.stated')}>
                <div className="cell">{stated === null ? '—' : hundredthsWords(stated, locale)}</div>
              </td>
              <td role="cell" data-label={words('sure.worse')}>
                <div className="cell">
                  {worse === undefined ? '—' : words('sure.share', { share: percentWords(worse, locale) })}
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
