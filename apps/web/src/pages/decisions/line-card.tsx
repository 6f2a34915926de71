import type { LineSummary } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { MemberMark } from '../../design/member-mark.tsx'
import { CalendarDay } from '../../design/moment.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import './lines.css'

/** A common line: what we say first, then what only if asked, what not, and who stands aside. */
export function LineCard({ line }: { readonly line: LineSummary }) {
  const words = useWords()
  const { hat } = useHouse()
  const inside = hat.role !== 'public'
  return (
    <article className="line-card" data-in-force={line.inForce ? '' : undefined}>
      <header className="row">
        <h3>
          {inside ? (
            <Link to="/dossiers/$id" params={{ id: line.dossier }}>
              {line.dossierTitle}
            </Link>
          ) : (
            line.dossierTitle
          )}
        </h3>
        <Badge {...(line.inForce ? { meaning: 'agrees' as const } : {})}>
          {words(line.inForce ? 'line.in-force' : 'line.not-in-force')}
        </Badge>
        <span className="soft">{line.decision}</span>
      </header>
      <div className="line-parts">
        <LinePart title={words('line.say')} says={line.say} language={line.language} main />
        <LinePart title={words('line.ifAsked')} says={line.ifAsked} language={line.language} />
        <LinePart title={words('line.doNotSay')} says={line.doNotSay} language={line.language} />
      </div>
      <p className="soft">
        {words('line.valid-from')} <CalendarDay on={line.validFrom} />
        {line.reviewOn !== null && (
          <>
            {' · '}
            {words('line.review-on')} <CalendarDay on={line.reviewOn} />
          </>
        )}
      </p>
      {line.standsAside.length > 0 && (
        <p className="row">
          {words('line.stands-aside')}
          {line.standsAside.map((member) => (
            <MemberMark key={member} code={member} named />
          ))}
        </p>
      )}
    </article>
  )
}

function LinePart({
  title,
  says,
  language,
  main = false,
}: {
  readonly title: string
  readonly says: readonly string[]
  readonly language: string
  readonly main?: boolean
}) {
  if (says.length === 0) return null
  return (
    <div className={main ? 'line-say' : undefined}>
      <h4>{title}</h4>
      <ul lang={language} dir="auto">
        {says.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}
