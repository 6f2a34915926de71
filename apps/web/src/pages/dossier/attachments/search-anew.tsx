import { packagesFound, parseDossier, refusalInWords, satisfactionWithoutAgreement } from '@commonline/bargaining'
import type { Attachment, Dossier, Package } from '@commonline/bargaining'
import { useMemo } from 'react'
import { SatisfactionBars } from '../../../charts/satisfaction-bars.tsx'
import { useAddressState } from '../../../design/address-state.ts'
import { Foldable } from '../../../design/foldable.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import { underAttachments } from '../arrangement.ts'
import type { TryPoint } from '../arrangement.ts'
import { AttachedLines } from './attached-lines.tsx'
import type { DossierView, HeldLimit } from '../bargaining-inputs.ts'
import { hundredthsWords, limitLine, valueLine } from '../issue-words.ts'
import { limitsAttachedTo } from '../limits/limits-attached-to.ts'
import { packageConcepts } from '../packages/package-concepts.ts'

interface SearchAnewProps {
  readonly dossier: DossierView
  /** What is known, with nothing attached. */
  readonly known: Dossier
  readonly attachments: readonly Attachment[]
  readonly onTry: TryPoint
}

/** Members times issues: beyond this the search could hold the page for longer than a second. */
const CELLS_MOST = 600

/** The packages searched again with what is attached, on this page and by the house's own method; nothing where nothing counts. */
export function SearchAnew(props: SearchAnewProps) {
  const { words } = useSpeaker()
  if (!props.attachments.some(({ kind }) => kind !== 'declaration')) return null
  return <Foldable summary={words('anew.title')}>{() => <Anew {...props} />}</Foldable>
}

function Anew({ dossier, known, attachments, onTry }: SearchAnewProps) {
  const { words, language } = useSpeaker()
  const [noneWorse] = useAddressState('none-worse')
  const tooLarge = known.members.length * known.issues.length > CELLS_MOST
  const found = useMemo(() => {
    if (tooLarge) return null
    const read = parseDossier(underAttachments(known, attachments))
    if (!read.ok) return read
    const { packages, without } = packagesFound(read.value, {
      noneWorseThanStatusQuo: noneWorse !== 'off',
      room: false,
    })
    return { ok: true as const, packages, without, withoutAgreement: satisfactionWithoutAgreement(read.value) }
  }, [known, attachments, noneWorse, tooLarge])
  const { elsewhere, still } = limitsAttachedTo(dossier.limits, attachments)
  if (found === null) return <p className="notice">{words('anew.too-large', { most: CELLS_MOST })}</p>
  if (!found.ok) {
    const why = refusalInWords(found.refusal, language === 'fr' ? 'fr' : 'en')
    return (
      <p className="notice" data-meaning="opposes" role="status">
        {words('anew.none-sound')} {why}
      </p>
    )
  }
  return (
    <>
      <p className="soft measure">{words(noneWorse === 'off' ? 'anew.lead' : 'anew.lead-none-worse')}</p>
      <AttachedLines issues={dossier.issues} attachments={attachments} />
      <Limits says={words('anew.limits-elsewhere')} limits={elsewhere} dossier={dossier} />
      <Limits says={words('anew.limits-still')} limits={still} dossier={dossier} />
      <div className="packages">
        {packageConcepts.map((concept) => {
          const one = found.packages[concept]
          const title = words(`proposal.${concept}`)
          return (
            <section key={concept} className="package" aria-label={words('anew.package', { concept: title })}>
              <h4>{words('anew.package', { concept: title })}</h4>
              {one === null ? (
                <p>{words(found.without[concept] === 'stopped' ? 'anew.undecided' : 'anew.none')}</p>
              ) : (
                <Found
                  one={one}
                  title={title}
                  dossier={dossier}
                  withoutAgreement={found.withoutAgreement}
                  onTry={() => onTry(one.point, { attachments })}
                />
              )}
            </section>
          )
        })}
      </div>
      <p className="soft measure">
        <small>{words('anew.caution')}</small>
      </p>
    </>
  )
}

function Limits({
  says,
  limits,
  dossier,
}: {
  readonly says: string
  readonly limits: readonly HeldLimit[]
  readonly dossier: DossierView
}) {
  const speaker = useSpeaker()
  if (limits.length === 0) return null
  return (
    <div className="notice">
      <p>{says}</p>
      <ul>
        {limits.map(({ member, content }) => {
          const line = `${member}: ${limitLine(content, dossier.issues, speaker)}`
          return <li key={line}>{line}</li>
        })}
      </ul>
    </div>
  )
}

interface FoundProps {
  readonly one: Package
  readonly title: string
  readonly dossier: DossierView
  readonly withoutAgreement: Readonly<Record<string, number | null>> | null
  readonly onTry: () => void
}

function Found({ one, title, dossier, withoutAgreement, onTry }: FoundProps) {
  const speaker = useSpeaker()
  const { words, locale } = speaker
  return (
    <>
      <ul className="package-points">
        {dossier.issues.map((issue) => (
          <li key={issue.id}>
            <span className="soft">{issue.title}</span>
            <br />
            <span className="value">{valueLine(issue, one.point[issue.id] ?? '', speaker)}</span>
          </li>
        ))}
      </ul>
      <p>
        <span className="soft">{words('proposal.worst-off')}</span>{' '}
        {[one.worstOff.member, ...one.worstOff.others].map((member) => (
          <MemberMark key={member} code={member} />
        ))}{' '}
        {words('proposal.worst-off-at', { value: hundredthsWords(one.worstOff.satisfaction, locale) })}
      </p>
      <SatisfactionBars
        label={words('proposal.bars')}
        rows={dossier.members.flatMap(({ code }) => {
          const value = one.satisfaction[code]
          return typeof value === 'number'
            ? [{ member: code, without: withoutAgreement?.[code] ?? null, with: value }]
            : []
        })}
      />
      <p className="row screen-only">
        <button type="button" className="small" onClick={onTry}>
          {words('proposal.try')}
          <span className="visually-hidden"> {title}</span>
        </button>
      </p>
    </>
  )
}
