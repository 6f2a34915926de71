import type { Problem } from '../api/house.ts'
import { useZone } from '../shell/house-context.ts'
import { useSpeaker, useWords } from '../words/use-words.ts'

/** What the house answered instead of doing it: its sentence, and the code to quote. */
export function Refusal({ problem }: { readonly problem: Problem }) {
  const speaker = useSpeaker()
  const { text, language } = speaker.sentence(problem.code, problem.facts, problem.title, useZone())
  return (
    <div className="notice" data-meaning="opposes" role="alert">
      <p lang={language === speaker.locale ? undefined : language}>{text}</p>
      <p>
        <small>
          <code>{problem.code}</code>
        </small>
      </p>
    </div>
  )
}

/** The connection broke: nothing is known about what happened. */
export function BrokenConnection() {
  const words = useWords()
  return (
    <div className="notice" data-meaning="broken" role="alert">
      <p>{words('refusal.connection')}</p>
    </div>
  )
}

/** The refusal of a call or its broken connection, if there is one. */
export function CallTrouble({ refusal, broken }: { readonly refusal: Problem | null; readonly broken: boolean }) {
  if (refusal !== null) return <Refusal problem={refusal} />
  return broken ? <BrokenConnection /> : null
}
