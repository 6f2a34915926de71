import { ActForm } from '../../design/act-form.tsx'
import { lineOf, lineOrNull } from '../../design/form-fields.ts'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useTextLanguage } from '../dossier/text-language.ts'
import type { ProcedureView } from './procedure-page.tsx'
import { votes } from './vote-form.tsx'

/** After the close a member has noted how it meant to vote. The count stays, and the form says so. */
export function CorrectVoteForm({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const language = useTextLanguage()
  const { hat } = useHouse()
  const counted = procedure.votes[hat.member ?? '']
  const others = votes.filter((vote) => vote !== counted)
  return (
    <>
      <p>
        {words('vote.counted-as', { vote: words(counted === undefined ? 'vote.none-cast' : `vote.${counted}`) })}{' '}
        {words('vote.correction-lead')}
      </p>
      <ActForm
        act="correct-vote"
        title={words('vote.correction-title', { symbol: procedure.symbol })}
        readers={{ kind: 'members' }}
        repeatable
        fields={[
          {
            kind: 'choice',
            name: 'vote',
            label: words('vote.meant'),
            choices: others.map((one) => ({ value: one, label: words(`vote.${one}`) })),
          },
          { kind: 'words', name: 'reason', label: words('register.reason'), optional: true },
        ]}
        inputOf={(values, key) => {
          const vote = votes.find((one) => one === lineOf(values, 'vote'))
          if (vote === undefined) return words('vote.choose')
          return { procedure: procedure.id, vote, reason: lineOrNull(values, 'reason'), language, key }
        }}
      />
    </>
  )
}
