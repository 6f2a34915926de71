import type { DossierSummary } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { SentenceText } from '../../design/sentence.tsx'
import { Spine } from '../../design/spine.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import { OpenDossierForm } from './open-dossier-form.tsx'
import './dossier.css'

/** All dossiers: where each stands on its way and what would move it on. */
export function DossiersPage() {
  const words = useWords()
  const { hat } = useHouse()
  const mayOpen = hat.role === 'secretariat' || hat.role === 'chairs-office'
  return (
    <Page title={words('dossier.title')} lead={<p>{words('dossier.lead')}</p>}>
      <Answered answering={useAnswer('dossiers', {})}>
        {({ dossiers }) =>
          dossiers.length === 0 ? (
            <EmptyState title={words('dossier.none')}>
              <p>{words('dossier.none-lead')}</p>
            </EmptyState>
          ) : (
            <ul className="dossier-list">
              {dossiers.map((dossier) => (
                <DossierLine key={dossier.id} dossier={dossier} />
              ))}
            </ul>
          )
        }
      </Answered>
      {mayOpen && <Foldable summary={words('dossier.open')}>{() => <OpenDossierForm />}</Foldable>}
    </Page>
  )
}

function DossierLine({ dossier }: { readonly dossier: DossierSummary }) {
  const words = useWords()
  return (
    <li>
      <h2>
        <Link to="/dossiers/$id" params={{ id: dossier.id }}>
          {dossier.title}
        </Link>
        {dossier.priority !== null && <small>{dossier.priority}</small>}
      </h2>
      <p>
        <SentenceText sentence={dossier.waitsFor} />
      </p>
      <Spine at={dossier.step} linked={false} />
      {dossier.asked > 0 && (
        <p className="soft">
          {words('dossier.answered', { answered: dossier.answered, asked: dossier.asked })}
          {dossier.dueAt !== null && (
            <>
              {' · '}
              <Moment at={dossier.dueAt} distance />
            </>
          )}
        </p>
      )}
    </li>
  )
}
