import { ActForm } from '../../design/act-form.tsx'
import { lineOrNull } from '../../design/form-fields.ts'
import { Moment } from '../../design/moment.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useTextLanguage } from '../dossier/text-language.ts'
import { useHouseNow } from './house-now.ts'
import type { ProcedureView } from './procedure-page.tsx'

/** A member takes back its objection. What becomes of the silence is said before, not after. */
export function WithdrawObjectionForm({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const language = useTextLanguage()
  const { symbol, id, dueAt } = procedure
  const follows = useConsequence(procedure)
  return (
    <>
      <p>
        {words(`procedure.withdrawal-${follows}`)}
        {follows === 'runs-on' && (
          <>
            {' '}
            <Moment at={dueAt} />
          </>
        )}
      </p>
      <ActForm
        act="withdraw-objection"
        title={words('procedure.withdrawal-title', { symbol })}
        readers={{ kind: 'members' }}
        repeatable
        fields={[{ kind: 'words', name: 'reason', label: words('procedure.withdrawal-words'), optional: true }]}
        inputOf={(values, key) => ({ procedure: id, reason: lineOrNull(values, 'reason'), language, key })}
      />
    </>
  )
}

type Consequence = 'runs-on' | 'others' | 'too-late' | 'stays-broken'

function useConsequence({ rule, dueAt, brokenBy }: ProcedureView): Consequence {
  const now = useHouseNow()
  const { hat } = useHouse()
  if (rule.decision.kind !== 'silence' || rule.decision.withdrawal !== 'revives') return 'stays-broken'
  if (Date.parse(now) >= Date.parse(dueAt)) return 'too-late'
  return brokenBy.some((member) => member !== hat.member) ? 'others' : 'runs-on'
}
