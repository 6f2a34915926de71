import type { OutputOf } from '@commonline/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { DataTable } from '../../design/data-table.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { Sentences } from '../../design/sentence.tsx'
import { useWords } from '../../words/use-words.ts'
import { StatementCard } from '../reports/statement-card.tsx'
import { MemberHistory } from './member-history.tsx'
import { ReplyForm } from './reply-form.tsx'

export type MemberView = OutputOf<'member'>

/** A member's page: what was said in its name with the chain and its replies, its positions, offices and standing. */
export function MemberPage() {
  const { code } = useParams({ from: '/members/$code' })
  const words = useWords()
  const answering = useAnswer('member', { code })
  const name = answering.data?.ok === true ? answering.data.value.name : code
  return (
    <Page
      title={name}
      trail={[{ label: words('organisation.title'), to: '/organisation' }]}
      aside={<MemberMark code={code} />}
    >
      <Answered answering={answering}>
        {(member) => (
          <>
            {member.notes.length > 0 && <Sentences sentences={member.notes} />}
            <Statements member={member} />
            <Positions member={member} />
            <MemberHistory member={member} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Statements({ member }: { readonly member: MemberView }) {
  const words = useWords()
  return (
    <Section title={words('member.statements')} id="statements">
      {member.statements.length === 0 ? (
        <EmptyState title={words('member.no-statements', { member: member.name })} />
      ) : (
        member.statements.map((statement) => (
          <StatementCard key={statement.id} statement={statement}>
            {member.mayReply && <ReplyForm statement={statement} member={member.code} name={member.name} />}
          </StatementCard>
        ))
      )}
    </Section>
  )
}

type Position = MemberView['positions'][number]

function Positions({ member }: { readonly member: MemberView }) {
  const words = useWords()
  // Shared words open on the dossier's page only, where the member sees who opened them.
  const anyWords = member.positions.some((position) => position.words !== '')
  return (
    <Section title={words('member.positions')} id="positions">
      <p className="soft">{words('member.positions-hint', { member: member.name })}</p>
      <DataTable
        name="positions"
        caption={words('member.positions')}
        captionHidden
        rows={member.positions}
        keyOf={(position) => `${position.issue} ${position.at}`}
        empty={<EmptyState title={words('member.no-positions')} />}
        columns={[
          {
            id: 'dossier',
            header: words('member.dossier'),
            value: ({ dossierTitle }) => dossierTitle,
            cell: ({ dossier, dossierTitle }) => (
              <Link to="/dossiers/$id" params={{ id: dossier }}>
                {dossierTitle}
              </Link>
            ),
          },
          { id: 'issue', header: words('member.issue'), rowHeader: true, value: ({ issueTitle }) => issueTitle },
          ...(anyWords
            ? [{ id: 'words', header: words('member.words'), value: (position: Position) => position.words }]
            : []),
          { id: 'kind', header: words('member.kind'), value: ({ standing }) => words(`member.${standing}`) },
          { id: 'at', header: words('member.at'), value: ({ at }) => at, cell: ({ at }) => <Moment at={at} /> },
        ]}
      />
    </Section>
  )
}
