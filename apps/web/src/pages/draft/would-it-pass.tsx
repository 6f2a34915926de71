import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import { VotesWhatIf } from '../procedure/votes-what-if.tsx'
import type { DraftView } from './draft-page.tsx'

/** The draft against every rule of its body, from the intentions that this reader may know. */
export function WouldItPass({ draft }: { readonly draft: DraftView }) {
  const words = useWords()
  return (
    <>
      <p className="soft">{words('draft.pass-lead')}</p>
      <Answered answering={useAnswer('organisation', {})}>
        {({ bodies }) =>
          (bodies.find(({ id }) => id === draft.body.id)?.rules ?? []).map((rule) =>
            rule.procedure === 'silence' ? (
              <Section key={rule.id} title={rule.title} level={3}>
                <p>{words('draft.pass-silence')}</p>
              </Section>
            ) : (
              <RulePart key={rule.id} draft={draft} rule={rule.id} title={rule.title} />
            ),
          )
        }
      </Answered>
    </>
  )
}

function RulePart({
  draft,
  rule,
  title,
}: {
  readonly draft: DraftView
  readonly rule: string
  readonly title: string
}) {
  const words = useWords()
  return (
    <Section title={title} level={3}>
      <Answered answering={useAnswer('would-it-pass', { draft: draft.id, rule })}>
        {({ rule: decided, electorate, territory, intentions }) => (
          <VotesWhatIf
            rule={decided}
            frozen={{ electorate, territory }}
            start={Object.fromEntries(intentions.map(({ member, vote }) => [member, vote]))}
            name={`votes.${decided.id}`}
            back={words('draft.back-to-declared')}
          />
        )}
      </Answered>
    </Section>
  )
}
