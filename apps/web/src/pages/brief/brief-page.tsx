import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { useHouse, useMembers } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import type { DossierView } from '../dossier/bargaining-inputs.ts'
import { AskedPart } from './asked-part.tsx'
import { InstructionPart } from './instruction-part.tsx'
import { OptionsPart } from './options-part.tsx'
import { PassagePart } from './passage-part.tsx'
import { StandPart } from './stand-part.tsx'
import './brief.css'

/** A dossier on one printed page for a member's principal: what is asked, who stands where, the options, and boxes for the instruction. */
export function BriefPage() {
  const { id } = useParams({ from: '/dossiers/$id/brief' })
  const words = useWords()
  const { hat, now, alliance } = useHouse()
  const members = useMembers()
  const answering = useAnswer('dossier', { id })
  const known = answering.data?.ok === true ? answering.data.value : null
  const member = hat.role === 'delegate' || hat.role === 'aide' ? hat.member : null
  const name = members.find(({ code }) => code === member)?.name ?? member ?? ''
  return (
    <div className="brief">
      <Page
        title={known?.title ?? words('brief.title')}
        {...(known === null ? {} : { titleLanguage: known.language })}
        trail={[
          { label: words('dossier.title'), to: '/dossiers' },
          { label: words('procedure.dossier'), to: `/dossiers/${id}` },
        ]}
        {...(member === null
          ? {}
          : {
              lead: (
                <p>
                  <span className="brief-alliance">{alliance?.name} · </span>
                  <strong>{words('brief.for', { member: name })}</strong> · {words('brief.as-of')} <Moment at={now} />
                  <small> · {words('brief.readers', { member: name })}</small>
                </p>
              ),
              aside: (
                <button type="button" className="primary" onClick={() => window.print()}>
                  {words('brief.print')}
                </button>
              ),
            })}
      >
        {member === null ? (
          <EmptyState title={words('brief.not-yours')}>
            <p>
              <Link to="/dossiers/$id" params={{ id }}>
                {words('brief.to-dossier')}
              </Link>
            </p>
          </EmptyState>
        ) : (
          <Answered answering={answering}>{(dossier) => <Brief dossier={dossier} member={member} />}</Answered>
        )}
      </Page>
    </div>
  )
}

function Brief({ dossier, member }: { readonly dossier: DossierView; readonly member: string }) {
  return (
    <>
      <AskedPart dossier={dossier} member={member} />
      <StandPart dossier={dossier} member={member} />
      <OptionsPart dossier={dossier} member={member} />
      <PassagePart dossier={dossier} />
      <InstructionPart />
    </>
  )
}
