import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { Page } from '../../design/page.tsx'
import { SentenceText } from '../../design/sentence.tsx'
import { Spine } from '../../design/spine.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import type { DossierView } from './bargaining-inputs.ts'
import { statusQuoPoint } from './bargaining-inputs.ts'
import { AnalysisSections } from './analysis-sections.tsx'
import type { Arrangement, TryPoint } from './arrangement.ts'
import { AskedOfUs } from './soundings/asked-of-us.tsx'
import { LaterSections } from './later-sections.tsx'
import { PositionsSection } from './positions-section.tsx'
import { QuestionSection } from './question-section.tsx'
import '../../charts/bands.css'
import '../../charts/charts.css'
import '../../charts/pulls.css'
import './dossier.css'
import './scenarios/scenarios.css'
import './soundings/soundings.css'

/** A dossier as one page with one spine: from the question to the line, with where it is and what moves it on. */
export function DossierPage() {
  const { id } = useParams({ from: '/dossiers/$id' })
  const words = useWords()
  const { hat } = useHouse()
  const answering = useAnswer('dossier', { id })
  const known = answering.data?.ok === true ? answering.data.value : null
  return (
    <Page
      title={known?.title ?? words('dossier.title')}
      {...(known === null ? {} : { titleLanguage: known.language })}
      trail={[{ label: words('dossier.title'), to: '/dossiers' }]}
      lead={known === null ? undefined : <p lang={known.language}>{known.question}</p>}
      {...(hat.role === 'aide' || hat.role === 'delegate' ? { aside: <BriefLink id={id} /> } : {})}
    >
      <Answered answering={answering}>{(dossier) => <Dossier key={dossier.id} dossier={dossier} />}</Answered>
    </Page>
  )
}

/** For those who write it: the one page for the member's principal. */
function BriefLink({ id }: { readonly id: string }) {
  const words = useWords()
  return (
    <Link to="/dossiers/$id/brief" params={{ id }} className="button">
      {words('brief.open')}
    </Link>
  )
}

function Dossier({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords()
  const { hat } = useHouse()
  const [tried, setTried] = useState<Arrangement | null>(null)
  const move = (issue: string, value: number | string): void =>
    setTried((before) => ({
      from: before?.from ?? null,
      attachments: before?.attachments ?? [],
      point: { ...(before?.point ?? statusQuoPoint(dossier.issues)), [issue]: value },
    }))
  const tryPoint: TryPoint = (point, { from = null, attachments = [] } = {}) => {
    setTried({ from, attachments, point: { ...statusQuoPoint(dossier.issues), ...point } })
    document.getElementById('what-if')?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      <div className="dossier-spine">
        <Spine at={dossier.step} />
        <p className="waits-for">
          <strong>{words('dossier.waits-for')}</strong> <SentenceText sentence={dossier.waitsFor} />
        </p>
      </div>
      {(hat.role === 'delegate' || hat.role === 'aide') && <AskedOfUs dossier={dossier} />}
      <QuestionSection dossier={dossier} />
      <PositionsSection
        dossier={dossier}
        tried={tried}
        onMove={move}
        onTry={tryPoint}
        onAttach={(attachments) => setTried((before) => before && { ...before, attachments })}
        onClear={() => setTried(null)}
      />
      <AnalysisSections dossier={dossier} tried={tried} onTry={tryPoint} />
      <LaterSections dossier={dossier} />
    </>
  )
}
