import type { SilenceBreak } from '@commonline/contract'
import { ActForm } from '../../design/act-form.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { lineOf, lineOrNull } from '../../design/form-fields.ts'
import type { FormValues } from '../../design/form-fields.ts'
import { useWords } from '../../words/use-words.ts'
import { useTextLanguage } from '../dossier/text-language.ts'
import { CorrectVoteForm } from './correct-vote-form.tsx'
import type { ProcedureView } from './procedure-page.tsx'
import { VoteForm } from './vote-form.tsx'
import { WithdrawObjectionForm } from './withdraw-objection-form.tsx'

/** What a delegate may do for its member now. */
export function MemberActs({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const { may } = procedure
  return (
    <>
      {may.vote && <VoteForm procedure={procedure} />}
      {may.break && (
        <>
          <p>{words('procedure.silence-lead')}</p>
          <Foldable summary={words('procedure.break')}>{() => <BreakForm procedure={procedure} />}</Foldable>
        </>
      )}
      {may.withdrawObjection && (
        <Foldable summary={words('procedure.withdrawal')}>
          {() => <WithdrawObjectionForm procedure={procedure} />}
        </Foldable>
      )}
      {may.correct && (
        <Foldable summary={words('vote.correction')}>{() => <CorrectVoteForm procedure={procedure} />}</Foldable>
      )}
      {may.attach && (
        <Foldable summary={words('procedure.attach')}>{() => <AttachForm procedure={procedure} />}</Foldable>
      )}
    </>
  )
}

const everyBreak = ['objection', 'amendment', 'request-to-discuss'] as const satisfies readonly SilenceBreak[]

export const breakKinds = ({ rule }: ProcedureView): readonly SilenceBreak[] => {
  const known = rule.decision.kind === 'silence' ? rule.decision.brokenBy : []
  return everyBreak.filter((kind) => known.includes(kind))
}

export const breakKindOf = (values: FormValues): SilenceBreak =>
  everyBreak.find((kind) => kind === lineOf(values, 'by')) ?? 'objection'

export const reasonRequired = ({ rule }: ProcedureView): boolean =>
  rule.decision.kind === 'silence' && rule.decision.reasonRequired

function BreakForm({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const language = useTextLanguage()
  return (
    <ActForm
      act="break-silence"
      title={words('procedure.break-title', { symbol: procedure.symbol })}
      readers={{ kind: 'members' }}
      repeatable
      fields={[
        {
          kind: 'choice',
          name: 'by',
          label: words('procedure.break-by'),
          choices: breakKinds(procedure).map((kind) => ({ value: kind, label: words(`procedure.by-${kind}`) })),
        },
        {
          kind: 'words',
          name: 'reason',
          label: words('procedure.break-words'),
          hint: words(reasonRequired(procedure) ? 'procedure.reason-required' : 'procedure.reason-free'),
          optional: !reasonRequired(procedure),
        },
      ]}
      inputOf={(values, key) => ({
        procedure: procedure.id,
        by: breakKindOf(values),
        reason: lineOrNull(values, 'reason'),
        language,
        key,
      })}
    />
  )
}

function AttachForm({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const language = useTextLanguage()
  return (
    <ActForm
      act="attach-statement"
      title={words('procedure.attach-title', { symbol: procedure.symbol })}
      readers={{ kind: 'members' }}
      fields={[
        { kind: 'words', name: 'words', label: words('procedure.attach-words'), hint: words('procedure.attach-hint') },
      ]}
      inputOf={(values) => ({ procedure: procedure.id, words: lineOf(values, 'words'), language })}
    />
  )
}
