import { useState } from 'react'
import type { FormEvent } from 'react'
import { useWork } from '../../api/perform.ts'
import { DataTable } from '../../design/data-table.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { Field } from '../../design/field.tsx'
import { Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'

/** Personal tokens for the command line. */
export function TokensPage() {
  const words = useWords()
  const { tokens } = useHouse()
  const making = useWork('create-token')
  const ending = useWork('revoke-token')
  const [label, setLabel] = useState('')
  const [made, setMade] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const output = await making.send({ label })
    if (output === null) return
    setMade(output.token)
    setLabel('')
  }
  return (
    <Page title={words('account.tokens')} lead={<p>{words('account.tokens-lead')}</p>}>
      <form onSubmit={(event) => void submit(event)}>
        <Field label={words('account.token-label')}>
          {({ id }) => (
            <input id={id} required maxLength={160} value={label} onChange={(event) => setLabel(event.target.value)} />
          )}
        </Field>
        <CallTrouble refusal={making.refusal ?? ending.refusal} broken={making.broken || ending.broken} />
        <button type="submit" className="primary" aria-disabled={making.busy}>
          {words('account.token-create')}
        </button>
      </form>
      {made !== null && (
        <div className="notice" data-meaning="agrees" role="status">
          <p>{words('account.token-shown')}</p>
          <p>
            <code>{made}</code>
          </p>
        </div>
      )}
      <DataTable
        name="tokens"
        caption={words('account.tokens')}
        rows={tokens}
        keyOf={(token) => token.id}
        empty={<EmptyState title={words('account.no-tokens')} />}
        columns={[
          { id: 'label', header: words('account.token-label'), value: (token) => token.label, rowHeader: true },
          {
            id: 'made',
            header: words('account.token-made'),
            value: (token) => token.createdAt,
            cell: (token) => <Moment at={token.createdAt} />,
          },
          {
            id: 'end',
            header: words('account.token-revoke'),
            value: () => null,
            cell: (token) => (
              <button
                type="button"
                className="small grave"
                aria-label={words('account.token-revoke-named', { label: token.label })}
                onClick={() => void ending.send({ token: token.id })}
              >
                {words('account.token-revoke')}
              </button>
            ),
          },
        ]}
      />
    </Page>
  )
}
