import type { InputOf, Vote } from '@commonline/contract'
import { useState } from 'react'
import { useActKeys } from '../../design/act-key.ts'
import { Field } from '../../design/field.tsx'
import { Review } from '../../design/official-act.tsx'
import { useHouse, useMembers } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useTextLanguage } from '../dossier/text-language.ts'
import type { ProcedureView } from './procedure-page.tsx'

export const votes = ['yes', 'no', 'abstain', 'abstain-with-declaration'] as const satisfies readonly Vote[]

/** A member's vote: arrows choose, Enter opens the review of the exact words, Enter again records. */
export function VoteForm({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const { hat } = useHouse()
  const members = useMembers()
  const language = useTextLanguage()
  const keys = useActKeys()
  const [vote, setVote] = useState<Vote | null>(null)
  const [explanation, setExplanation] = useState('')
  const [reviewed, setReviewed] = useState<InputOf<'cast-vote'> | null>(null)
  const before = procedure.votes[hat.member ?? '']
  const name = members.find(({ code }) => code === hat.member)?.name ?? hat.member ?? ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (vote === null) return
        setReviewed({
          procedure: procedure.id,
          vote,
          explanation: explanation.trim() === '' ? null : explanation.trim(),
          language,
          key: keys.keyOf({ vote, explanation, language }),
        })
      }}
    >
      {before !== undefined && <p>{words('vote.before', { vote: words(`vote.${before}`) })}</p>}
      <fieldset className="field">
        <legend>{words('vote.legend', { member: name, symbol: procedure.symbol })}</legend>
        <div className="vote-choices">
          {votes.map((one) => (
            <label key={one}>
              <input type="radio" name="vote" required checked={vote === one} onChange={() => setVote(one)} />
              {words(`vote.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={words('vote.explanation')} readers={{ kind: 'members' }} optional>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            aria-describedby={describedBy}
            rows={3}
            dir="auto"
            value={explanation}
            onChange={(event) => setExplanation(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="primary">
        {words('acts.review')}
      </button>
      {reviewed !== null && (
        <Review
          act="cast-vote"
          input={reviewed}
          title={words('vote.review', { member: name, vote: words(`vote.${reviewed.vote}`), symbol: procedure.symbol })}
          readers={{ kind: 'members' }}
          confirm={words('vote.cast')}
          swift
          repeatable
          lines={[
            { label: words('vote.label'), says: <strong>{words(`vote.${reviewed.vote}`)}</strong> },
            { label: words('procedure.text'), says: `${procedure.symbol} – ${procedure.title}` },
            { label: words('vote.explanation'), says: reviewed.explanation ?? words('acts.none'), language },
          ]}
          onClose={() => setReviewed(null)}
          onRecorded={keys.forget}
        />
      )}
    </form>
  )
}
