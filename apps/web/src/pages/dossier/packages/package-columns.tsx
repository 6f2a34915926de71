import type { Package, Packages, Point } from '@commonline/bargaining'
import { useState } from 'react'
import { SatisfactionBars } from '../../../charts/satisfaction-bars.tsx'
import { Foldable } from '../../../design/foldable.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import type { DraftConcept } from '../../draft/table-draft-form.tsx'
import type { Analysis, AnalysisSectionsProps } from '../analysis-sections.tsx'
import type { TryPoint } from '../arrangement.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { DealList } from './deal-list.tsx'
import { hundredthsWords, valueLine, valueWords } from '../issue-words.ts'
import { DossierSentences } from '../dossier-sentences.tsx'
import { KeepScenario } from '../scenarios/keep-scenario.tsx'
import { RemedyList } from '../attachments/remedy-list.tsx'
import { TablePackageDialog } from '../what-if/table-package-dialog.tsx'
import { packageConcepts } from './package-concepts.ts'

const draftConcepts: Readonly<Record<keyof Packages, DraftConcept>> = {
  leximin: 'leximin',
  nash: 'nash',
  kalaiSmorodinsky: 'kalai-smorodinsky',
  issueByIssue: 'issue-by-issue',
}

interface PackageColumnsProps extends Omit<AnalysisSectionsProps, 'tried'> {
  readonly analysis: Analysis
}

/** The solution concepts side by side as equal columns, none preselected. */
export function PackageColumns({ dossier, analysis, onTry }: PackageColumnsProps) {
  const [tabling, setTabling] = useState<keyof Packages | null>(null)
  const chosen = tabling === null ? null : analysis.packages[tabling]
  return (
    <>
      <div className="packages">
        {packageConcepts.map((concept) => (
          <PackageColumn
            key={concept}
            concept={concept}
            found={analysis.packages[concept]}
            dossier={dossier}
            analysis={analysis}
            onTry={onTry}
            onTable={() => setTabling(concept)}
          />
        ))}
      </div>
      {tabling !== null && chosen !== null && (
        <TablePackageDialog
          dossier={dossier}
          point={chosen.point}
          concept={draftConcepts[tabling]}
          onClose={() => setTabling(null)}
        />
      )}
    </>
  )
}

interface PackageColumnProps {
  readonly concept: keyof Packages
  readonly found: Package | null
  readonly dossier: DossierView
  readonly analysis: Analysis
  readonly onTry: TryPoint
  readonly onTable: () => void
}

function PackageColumn({ concept, found, dossier, analysis, onTry, onTable }: PackageColumnProps) {
  const { words, locale } = useSpeaker()
  const ours = analysis.sentences.filter(({ code, facts }) => facts['concept'] === concept && !elsewhere.has(code))
  return (
    <section className="package" aria-label={words(`proposal.${concept}`)}>
      <h3>{words(`proposal.${concept}`)}</h3>
      <p className="concept">{words(`proposal.${concept}-means`)}</p>
      {found === null ? (
        <>
          <DossierSentences dossier={dossier} sentences={ours} />
          <p className="row">
            <button type="button" className="small" onClick={() => onTry(likelyPoint(analysis))}>
              {words('proposal.try-likely')}
            </button>
          </p>
        </>
      ) : (
        <>
          <Points dossier={dossier} point={found.point} />
          <p>
            <span className="soft">{words('proposal.worst-off')}</span>{' '}
            {[found.worstOff.member, ...found.worstOff.others].map((member) => (
              <MemberMark key={member} code={member} />
            ))}{' '}
            {words('proposal.worst-off-at', { value: hundredthsWords(found.worstOff.satisfaction, locale) })}
          </p>
          <SatisfactionBars
            label={words('proposal.bars')}
            rows={dossier.members.flatMap(({ code }) => {
              const value = found.satisfaction[code]
              if (typeof value !== 'number') return []
              return [
                {
                  member: code,
                  without: analysis.withoutAgreement?.[code] ?? null,
                  with: value,
                  ...(found.binding.some(({ member }) => member === code) ? { meaning: 'binds' as const } : {}),
                },
              ]
            })}
          />
          <DossierSentences dossier={dossier} sentences={ours.filter(({ code }) => summing.has(code))} />
          <Foldable summary={words('proposal.who-moves')}>
            {() => <DossierSentences dossier={dossier} sentences={ours.filter(({ code }) => !summing.has(code))} />}
          </Foldable>
          <Additions concept={concept} found={found} dossier={dossier} analysis={analysis} onTry={onTry} />
          <Foldable summary={words('proposal.certificate')}>{() => <CertificatePart found={found} />}</Foldable>
          <p className="row">
            <button
              type="button"
              className="small"
              onClick={() => onTry(found.point, { from: { concept, point: found.point } })}
            >
              {words('proposal.try')}
            </button>
            <KeepScenario
              dossier={dossier}
              point={found.point}
              concept={draftConcepts[concept]}
              name={words(`proposal.${concept}`)}
            />
            {dossier.may.tableDraft && (
              <button type="button" className="small" onClick={onTable}>
                {words('proposal.table')}
              </button>
            )}
          </p>
        </>
      )}
    </section>
  )
}

/** What could be added to a package: deals between two members, and things attached for one that loses. */
function Additions({
  concept,
  found,
  dossier,
  analysis,
  onTry,
}: Omit<PackageColumnProps, 'onTable' | 'found'> & { readonly found: Package }) {
  const { words } = useSpeaker()
  const deals = analysis.packageDeals[concept]
  const helps = analysis.remedies[concept] ?? []
  const from = { concept, point: found.point }
  return (
    <div>
      {helps.length > 0 && (
        <Foldable summary={words('attach.remedies', { count: helps.length })}>
          {() => (
            <RemedyList
              found={helps}
              dossier={dossier}
              onAttach={(attachment) => onTry(found.point, { from, attachments: [attachment] })}
            />
          )}
        </Foldable>
      )}
      {deals !== undefined && deals.length > 0 && (
        <Foldable summary={words('deal.title', { count: deals.length })}>
          {() => <DealList deals={deals} dossier={dossier} onAdd={({ point }) => onTry(point, { from })} />}
        </Foldable>
      )}
      {deals?.length === 0 && <p className="soft">{words('deal.none')}</p>}
    </div>
  )
}

/** What is likely on each issue, from which one can look for what would mend it where there is no package. */
const likelyPoint = ({ outlook }: Analysis): Point =>
  Object.fromEntries(
    Object.entries(outlook).flatMap(([issue, likely]): readonly (readonly [string, number | string])[] =>
      likely === null ? [] : [[issue, likely.kind === 'scale' ? likely.compromise : likely.strongest]],
    ),
  )

/** What stands elsewhere in the column, in the issues’ own words or in a part of its own. */
const elsewhere: ReadonlySet<string> = new Set([
  'package.in_words',
  'package.deal',
  'remedy.transition',
  'remedy.opt_out',
  'remedy.derogation',
])

const summing: ReadonlySet<string> = new Set(['package.nobody_worse', 'package.somebody_worse', 'package.limit_binds'])

/** The point in the issues' own words, each against what holds without agreement. */
function Points({ dossier, point }: { readonly dossier: DossierView; readonly point: Point }) {
  const speaker = useSpeaker()
  const { words, locale } = speaker
  return (
    <ul className="package-points">
      {dossier.issues.map((issue) => {
        const value = point[issue.id]
        if (value === undefined) return null
        const { content } = issue
        const before = content.kind === 'scale' ? content.statusQuo.at : content.statusQuo.option
        return (
          <li key={issue.id}>
            <span className="soft">{issue.title}</span>
            <br />
            <span className="value">{valueLine(issue, value, speaker)}</span>
            <br />
            <small>
              {before === value
                ? words('proposal.as-now')
                : words('proposal.now', { value: valueWords(issue, before, locale).number ?? content.statusQuo.words })}
            </small>
          </li>
        )
      })}
    </ul>
  )
}

function CertificatePart({ found: { certificate } }: { readonly found: Package }) {
  const { words, locale } = useSpeaker()
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 })
  const weights = Object.entries(certificate.multipliers)
  return (
    <>
      <p>{words(`proposal.proof-${certificate.kind}`)}</p>
      <dl className="facts">
        <dt>{words('proposal.value')}</dt>
        <dd>{number.format(certificate.value)}</dd>
        <dt>{words('proposal.bound')}</dt>
        <dd>{certificate.bound === null ? '—' : number.format(certificate.bound)}</dd>
        <dt>{words('proposal.gap')}</dt>
        <dd>{certificate.gap === null ? '—' : number.format(certificate.gap)}</dd>
        {weights.length > 0 && (
          <>
            <dt>{words('proposal.weights')}</dt>
            <dd>{weights.map(([member, weight]) => `${member} ${number.format(weight)}`).join(', ')}</dd>
          </>
        )}
      </dl>
    </>
  )
}
