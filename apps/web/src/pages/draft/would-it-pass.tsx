import type { OutputOf } from '@commonline/contract'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DraftView } from './draft-page.tsx'
import { VotesWhatIf } from './votes-what-if.tsx'

export type PassView = OutputOf<'would-it-pass'>

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
  return (
    <Section title={title} level={3}>
      <Answered answering={useAnswer('would-it-pass', { draft: draft.id, rule })}>
        {(answer) => <VotesWhatIf answer={answer} title={title} />}
      </Answered>
    </Section>
  )
}
