import type { LineSummary } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
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
        <h3 lang={line.language}>
          {inside ? (
            <Link to="/dossiers/$id" params={{ id: line.dossier }}>
              {line.dossierTitle}
            </Link>
          ) : (
            line.dossierTitle
          )}
        </h3>
        <LineState line={line} />
      </header>
      <div className="line-parts">
        <LinePart title={words('line.say')} says={line.say} language={line.language} part="say" />
        <LinePart title={words('line.ifAsked')} says={line.ifAsked} language={line.language} part="if-asked" />
        <LinePart title={words('line.doNotSay')} says={line.doNotSay} language={line.language} part="do-not-say" />
      </div>
      <dl className="line-facts">
        <Fact term={words('line.by-decision')}>
          <Link to="/lines" hash={`decision-${line.decision}`}>
            {line.decision}
          </Link>
        </Fact>
        <Fact term={words('line.valid-from')}>
          <CalendarDay on={line.validFrom} />
        </Fact>
        <Fact term={words('line.review-on')}>
          {line.reviewOn === null ? words('line.no-review') : <CalendarDay on={line.reviewOn} />}
        </Fact>
        <Fact term={words('line.stands-aside')}>
          {line.standsAside.length === 0 ? (
            words('line.nobody-aside')
          ) : (
            <span className="row">
              {line.standsAside.map((member) => (
                <MemberMark key={member} code={member} named linked />
              ))}
            </span>
          )}
        </Fact>
      </dl>
    </article>
  )
}

/** In force or not, and whether the day on which it was to be looked at again has passed. */
function LineState({ line }: { readonly line: LineSummary }) {
  const words = useWords()
  const { now } = useHouse()
  const due = line.inForce && line.reviewOn !== null && line.reviewOn <= now.slice(0, 10)
  return (
    <>
      <Badge {...(line.inForce ? { meaning: 'agrees' as const } : {})}>
        {words(line.setAside ? 'line.set-aside' : line.inForce ? 'line.in-force' : 'line.not-in-force')}
      </Badge>
      {due && <Badge meaning="undecided">{words('line.review-due')}</Badge>}
    </>
  )
}

const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

interface LinePartProps {
  readonly title: string
  readonly says: readonly string[]
  readonly language: string
  readonly part: 'say' | 'if-asked' | 'do-not-say'
}

function LinePart({ title, says, language, part }: LinePartProps) {
  if (says.length === 0) return null
  return (
    <div data-part={part}>
      <h4>{title}</h4>
      <ul lang={language} dir="auto">
        {says.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}
