import { Moment } from '../../design/moment.tsx'
import { Section } from '../../design/section.tsx'
import { SentenceText } from '../../design/sentence.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DossierView } from '../dossier/bargaining-inputs.ts'

/** What is asked of the member and by when; then the question, and where it stands. */
export function AskedPart({ dossier, member }: { readonly dossier: DossierView; readonly member: string }) {
  const words = useWords()
  const running = dossier.procedures.filter(({ state }) => state === 'open')
  const call = dossier.calls.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1)
  const ours = call?.members.find((one) => one.member === member)
  const called = dossier.drafts.length === 0 && call !== undefined && ours !== undefined && ours.state !== 'answered'
  return (
    <Section title={words('brief.asked')} id="asked">
      {running.map(({ id, kind, symbol, dueAt }) => (
        <p key={id} className="brief-asked">
          {words(`brief.asked-${kind}`, { symbol })} <Moment at={dueAt} distance />
        </p>
      ))}
      {called && (
        <p className="brief-asked">
          {words(ours.state === 'partly' ? 'brief.asked-rest' : 'brief.asked-positions')}{' '}
          <Moment at={call.dueAt} distance />
          {call.note !== null && <> – {words('shell.quoted', { text: call.note })}</>}
        </p>
      )}
      {running.length === 0 && !called && <p className="brief-asked">{words('brief.asked-nothing')}</p>}
      <p>
        <span lang={dossier.language} dir="auto">
          {dossier.question}
        </span>{' '}
        {running.length === 0 && (
          <span className="soft">
            <SentenceText sentence={dossier.waitsFor} />
          </span>
        )}
      </p>
    </Section>
  )
}
