import type { ChallengeView, ChallengeVote } from '@commonline/contract'
import { Foldable } from '../../design/foldable.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import type { Meaning } from '../../design/member-mark.tsx'
import { Moment } from '../../design/moment.tsx'
import { Section } from '../../design/section.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import { RulePoints } from '../rules/rule-points.tsx'
import { challengeVotes } from './challenge-votes.ts'
import type { ProcedureView } from './procedure-page.tsx'
import { VerdictSentences } from './verdict-sentences.tsx'

const meanings: Readonly<Record<ChallengeVote, Meaning>> = {
  uphold: 'agrees',
  overturn: 'opposes',
  abstain: 'undecided',
}

/** The challenge of an announced verdict: who made it and why, how members voted on it, and what became of the announcement. */
export function ChallengePart({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const { challenge } = procedure
  if (challenge === null) return null
  const { by, ground, reason, language, at, closesAt, ruling, computed, ruleSentences } = challenge
  return (
    <Section title={words('challenge.part')} id="challenge">
      <div className="sheet challenge">
        <p className="row">
          <MemberMark code={by} named linked />
          <strong>{words(`challenge.ground.${ground}`)}</strong>
          <Moment at={at} />
        </p>
        <blockquote lang={language} dir="auto">
          {reason}
        </blockquote>
        <ChallengeVotes challenge={challenge} procedure={procedure} />
        {ruling === null || computed === null ? (
          <p>
            {words('challenge.runs')} <Moment at={closesAt} />
          </p>
        ) : (
          <>
            <p className="row">
              <Badge meaning={ruling === 'upheld' ? 'agrees' : 'opposes'}>{words(`challenge.ruling.${ruling}`)}</Badge>
              <span>{words(ruling === 'upheld' ? 'challenge.is-final' : 'challenge.is-aside')}</span>
            </p>
            <VerdictSentences sentences={computed.sentences.filter(({ code }) => code !== 'verdict.outcome')} />
          </>
        )}
        <Foldable summary={words('challenge.rule')}>{() => <RulePoints sentences={ruleSentences} />}</Foldable>
      </div>
    </Section>
  )
}

interface VotesProps {
  readonly challenge: ChallengeView
  readonly procedure: ProcedureView
}

function ChallengeVotes({ challenge, procedure }: VotesProps) {
  const words = useWords()
  const ids = procedure.electorate.map(({ id }) => id)
  const silent = ids.filter((id) => challenge.votes[id] === undefined)
  return (
    <dl className="challenge-votes">
      {challengeVotes.map((vote) => {
        const members = ids.filter((id) => challenge.votes[id] === vote)
        return (
          <div key={vote}>
            <dt>
              {words(`challenge.vote.${vote}`)} · {members.length}
            </dt>
            <dd className="row">
              {members.map((member) => (
                <MemberMark key={member} code={member} meaning={meanings[vote]} />
              ))}
            </dd>
          </div>
        )
      })}
      <div>
        <dt>
          {words(challenge.ruling === null ? 'vote.none' : 'vote.none-cast')} · {silent.length}
        </dt>
        <dd className="row">
          {silent.map((member) => (
            <MemberMark key={member} code={member} />
          ))}
        </dd>
      </div>
    </dl>
  )
}
