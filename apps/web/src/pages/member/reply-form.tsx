import type { Statement } from '@commonline/contract'
import { useState } from 'react'
import { ActForm } from '../../design/act-form.tsx'
import { lineOf } from '../../design/form-fields.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'

/** The member's answer to words that were attributed to it. */
export function ReplyForm({
  statement,
  member,
  name,
}: {
  readonly statement: Statement
  readonly member: string
  readonly name: string
}) {
  const words = useWords()
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  if (statement.member !== member) return null
  if (!open) {
    return (
      <p>
        <button type="button" onClick={() => setOpen(true)}>
          {words('statement.reply', { member: name })}
        </button>
      </p>
    )
  }
  return (
    <div className="reply">
      <p className="soft">{words('statement.reply-lead')}</p>
      <ActForm
        act="reply-to-statement"
        title={words('statement.reply-title', { member: name })}
        readers={{ kind: 'public' }}
        onDone={() => setOpen(false)}
        fields={[
          {
            kind: 'choice',
            name: 'reflects',
            label: words('member.kind'),
            choices: [
              { value: 'yes', label: words('statement.reply-reflects') },
              { value: 'no', label: words('statement.reply-reflects-not') },
            ],
          },
          { kind: 'words', name: 'words', label: words('statement.reply-words') },
          {
            kind: 'line',
            name: 'language',
            label: words('statement.reply-language'),
            initial: language === 'fr' ? 'fr' : 'en',
            maxLength: 20,
          },
        ]}
        inputOf={(values) => ({
          statement: statement.id,
          reflects: lineOf(values, 'reflects') === 'yes',
          words: lineOf(values, 'words'),
          language: lineOf(values, 'language'),
        })}
      />
    </div>
  )
}
