import { ActForm } from '../../design/act-form.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { lineOf } from '../../design/form-fields.ts'
import { OfficialAct } from '../../design/official-act.tsx'
import { Sentences } from '../../design/sentence.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useTextLanguage } from '../dossier/text-language.ts'
import { challengeGrounds, challengeVotes } from './challenge-votes.ts'
import type { ProcedureView } from './procedure-page.tsx'

interface ActsProps {
  readonly procedure: ProcedureView
}

/** What may be done about an announced verdict: challenge it, vote on the challenge, decide it, or make it final. */
export function ChallengeActs({ procedure }: ActsProps) {
  const words = useWords()
  const { may } = procedure
  return (
    <>
      {may.voteOnChallenge && <VoteOnChallenge procedure={procedure} />}
      {(may.closeChallenge || may.makeFinal) && (
        <div className="row act-buttons">
          {may.closeChallenge && <CloseChallenge procedure={procedure} />}
          {may.makeFinal && <MakeFinal procedure={procedure} />}
        </div>
      )}
      {may.challenge && (
        <Foldable summary={words('challenge.make')}>{() => <ChallengeForm procedure={procedure} />}</Foldable>
      )}
    </>
  )
}

function ChallengeForm({ procedure }: ActsProps) {
  const words = useWords()
  const language = useTextLanguage()
  return (
    <>
      <p>{words('challenge.lead')}</p>
      <ActForm
        act="challenge-ruling"
        title={words('challenge.title', { symbol: procedure.symbol })}
        readers={{ kind: 'members' }}
        repeatable
        fields={[
          {
            kind: 'choice',
            name: 'ground',
            label: words('challenge.ground'),
            choices: challengeGrounds.map((one) => ({ value: one, label: words(`challenge.ground.${one}`) })),
          },
          { kind: 'words', name: 'reason', label: words('register.reason') },
        ]}
        inputOf={(values, key) => {
          const ground = challengeGrounds.find((one) => one === lineOf(values, 'ground'))
          if (ground === undefined) return words('challenge.choose')
          return { procedure: procedure.id, ground, reason: lineOf(values, 'reason'), language, key }
        }}
      />
    </>
  )
}

function VoteOnChallenge({ procedure }: ActsProps) {
  const words = useWords()
  const { hat } = useHouse()
  const before = procedure.challenge?.votes[hat.member ?? '']
  return (
    <>
      {before !== undefined && <p>{words('vote.before', { vote: words(`challenge.vote.${before}`) })}</p>}
      <ActForm
        act="vote-on-challenge"
        title={words('challenge.vote-title', { symbol: procedure.symbol })}
        readers={{ kind: 'members' }}
        repeatable
        fields={[
          {
            kind: 'choice',
            name: 'vote',
            label: words('challenge.vote'),
            choices: challengeVotes.map((one) => ({ value: one, label: words(`challenge.vote.${one}`) })),
          },
        ]}
        inputOf={(values, key) => {
          const vote = challengeVotes.find((one) => one === lineOf(values, 'vote'))
          return vote === undefined ? words('vote.choose') : { procedure: procedure.id, vote, key }
        }}
      />
    </>
  )
}

function CloseChallenge({ procedure }: ActsProps) {
  const words = useWords()
  const { challenge, symbol, id } = procedure
  if (challenge === null) return null
  const cast = procedure.electorate.map(({ id: member }) => {
    const vote = challenge.votes[member]
    return `${member} ${vote === undefined ? words('vote.none') : words(`challenge.vote.${vote}`)}`
  })
  return (
    <OfficialAct
      act="close-challenge"
      label={words('challenge.close')}
      tone="primary"
      title={words('challenge.close-title', { symbol })}
      readers={{ kind: 'public' }}
      repeatable
      input={{ procedure: id }}
      lines={[
        { label: words('challenge.votes'), says: cast.join(' · ') },
        { label: words('procedure.follows'), says: words('challenge.follows') },
      ]}
    />
  )
}

function MakeFinal({ procedure }: ActsProps) {
  const words = useWords()
  const { verdict, symbol, title, id } = procedure
  if (verdict === null) return null
  return (
    <OfficialAct
      act="make-final"
      label={words('challenge.make-final')}
      tone="primary"
      title={words('challenge.make-final-title', { symbol })}
      readers={{ kind: 'public' }}
      input={{ procedure: id }}
      lines={[
        { label: words('procedure.symbol'), says: `${symbol} – ${title}` },
        { label: words('procedure.verdict'), says: <Sentences sentences={verdict.sentences} /> },
        {
          label: words('procedure.follows'),
          says: words(verdict.affirmative ? 'procedure.follows-decision' : 'procedure.follows-none'),
        },
      ]}
    />
  )
}
