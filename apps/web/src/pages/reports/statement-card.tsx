import type { Statement } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { MemberMark } from '../../design/member-mark.tsx'
import { CalendarDay, Moment } from '../../design/moment.tsx'
import { SourceChain } from '../../design/source-chain.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { useMembers } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'

export interface StatementCardProps {
  readonly statement: Statement
  /** Links to the report; left out on the report's own page. */
  readonly linked?: boolean
  readonly children?: ReactNode
}

/** An accepted statement at one glance: words, speaker and capacity, the chain by which they came, and the replies. */
export function StatementCard({ statement, linked = true, children }: StatementCardProps) {
  const words = useWords()
  // The report's chain names everyone quoted in it; these words came from one of them.
  const relays = statement.chain.filter(({ role }) => role !== 'speaker')
  const chain = [{ order: 0, role: 'speaker', name: statement.speakerName }, ...relays]
  return (
    <article className="sheet statement" id={`statement-${statement.id}`}>
      <blockquote lang={statement.language} dir="auto">
        {statement.quote}
      </blockquote>
      <p className="row">
        {statement.member !== null && <MemberMark code={statement.member} linked />}
        <strong>{statement.speakerName}</strong>
        {statement.office !== null && <span>{statement.office}</span>}
        <Badge {...(statement.capacity === 'unclear' ? { meaning: 'undecided' as const } : {})}>
          {words(`capacity.${statement.capacity}`)}
        </Badge>
        {statement.polarity === 'denied' && <Badge meaning="opposes">{words('statement.denied')}</Badge>}
        {statement.type !== 'direct' && <span className="soft">{words('statement.reported')}</span>}
        {statement.addressee !== null && (
          <span className="soft">{words('statement.to', { addressee: statement.addressee })}</span>
        )}
      </p>
      <div className="row">
        <SourceChain chain={chain} />
      </div>
      {!statement.found && (
        <p className="notice" data-meaning="broken">
          {words('statement.gone')}
        </p>
      )}
      <p className="soft">
        {statement.published !== null && (
          <>
            <CalendarDay on={statement.published} /> ·{' '}
          </>
        )}
        {linked && (
          <>
            {words('statement.in-report')}{' '}
            <Link to="/reports/$id" params={{ id: statement.report }}>
              {statement.reportTitle}
            </Link>{' '}
            ·{' '}
          </>
        )}
        {words('statement.accepted-at')} <Moment at={statement.acceptedAt} />
      </p>
      <Replies statement={statement} />
      {children}
    </article>
  )
}

function Replies({ statement }: { readonly statement: Statement }) {
  const words = useWords()
  const members = useMembers()
  const nameOf = (code: string): string => members.find((member) => member.code === code)?.name ?? code
  if (statement.replies.length === 0) return null
  return (
    <ul className="replies">
      {statement.replies.map((reply) => (
        <li key={reply.id}>
          <Badge meaning={reply.reflects ? 'agrees' : 'opposes'}>
            {words(reply.reflects ? 'statement.reflects' : 'statement.reflects-not', { member: nameOf(reply.member) })}
          </Badge>{' '}
          <span lang={reply.language} dir="auto">
            {reply.words}
          </span>{' '}
          <small>
            <Moment at={reply.at} />
          </small>
        </li>
      ))}
    </ul>
  )
}
