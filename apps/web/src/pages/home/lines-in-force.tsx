import type { LineSummary } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Section } from '../../design/section.tsx'
import { dayWords } from '../../words/moments.ts'
import { useSpeaker, useWords } from '../../words/use-words.ts'

/** What the alliance says today: the lines in force, in their own words. */
export function LinesInForce() {
  const words = useWords()
  const answering = useAnswer('lines', {})
  return (
    <Section title={words('home.lines-title')} id="lines">
      <Answered answering={answering}>
        {({ lines }) => {
          const inForce = lines.filter((line) => line.inForce)
          return inForce.length === 0 ? (
            <p className="soft">{words('home.no-lines')}</p>
          ) : (
            inForce.map((line) => <Line key={line.id} line={line} />)
          )
        }}
      </Answered>
    </Section>
  )
}

function Line({ line }: { readonly line: LineSummary }) {
  const { words, locale } = useSpeaker()
  return (
    <article className="sheet statement">
      <h3>
        <bdi lang={line.language}>{line.dossierTitle}</bdi>
      </h3>
      <ul className="say" lang={line.language} dir="auto">
        {line.say.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {line.standsAside.length > 0 && (
        <p className="row">
          <span className="soft">{words('home.stands-aside')}</span>
          {line.standsAside.map((code) => (
            <MemberMark key={code} code={code} linked />
          ))}
        </p>
      )}
      <p className="soft">
        <Link to="/lines">{words('home.line-by', { decision: line.decision })}</Link>
        {' · '}
        {words('home.line-from', { day: dayWords(line.validFrom, locale) })}
        {line.reviewOn !== null && ` · ${words('home.line-review', { day: dayWords(line.reviewOn, locale) })}`}
      </p>
    </article>
  )
}
