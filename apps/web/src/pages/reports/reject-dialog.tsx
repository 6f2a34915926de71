import { useState } from 'react'
import type { FormEvent } from 'react'
import { useWork } from '../../api/perform.ts'
import { Dialog } from '../../design/dialog.tsx'
import { Field } from '../../design/field.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { useWords } from '../../words/use-words.ts'

const usualReasons = ['curate.reason-headline', 'curate.reason-speaker', 'curate.reason-nothing'] as const

export interface RejectDialogProps {
  readonly report: string
  readonly suggestion: string
  readonly onClose: () => void
  readonly onRejected: () => void
}

/** Sets a suggestion aside, with the reason: a usual one by one press, or in the curator's words. */
export function RejectDialog({ report, suggestion, onClose, onRejected }: RejectDialogProps) {
  const words = useWords()
  const rejecting = useWork('reject-suggestion')
  const [reason, setReason] = useState('')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if ((await rejecting.send({ report, suggestion, reason })) !== null) onRejected()
  }
  return (
    <Dialog title={words('curate.reject-title')} onClose={onClose}>
      <p>{words('curate.reject-lead')}</p>
      <form onSubmit={(event) => void submit(event)}>
        <Field label={words('curate.reject-reason')}>
          {({ id }) => (
            <textarea
              id={id}
              data-first=""
              rows={3}
              required
              maxLength={6000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <p className="row">
          {usualReasons.map((key) => (
            <button key={key} type="button" className="small" onClick={() => setReason(words(key))}>
              {words(key)}
            </button>
          ))}
        </p>
        <CallTrouble refusal={rejecting.refusal} broken={rejecting.broken} />
        <div className="dialog-foot">
          <button type="button" onClick={onClose}>
            {words('acts.close')}
          </button>
          <button type="submit" className="primary" aria-disabled={rejecting.busy}>
            {words('curate.reject-do')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
