import { useState } from 'react'
import { useWords } from '../words/use-words.ts'

/** A button for what cannot be undone although it is not official: asks once, in place. */
export function ConfirmButton({
  label,
  question,
  busy = false,
  onConfirm,
}: {
  readonly label: string
  readonly question: string
  readonly busy?: boolean
  readonly onConfirm: () => void
}) {
  const words = useWords()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <button type="button" className="small" disabled={busy} onClick={() => setAsking(true)}>
        {label}
      </button>
    )
  }
  return (
    <span className="row" role="group" aria-label={question}>
      <span>{question}</span>
      <button
        type="button"
        className="small grave"
        autoFocus
        onClick={() => {
          setAsking(false)
          onConfirm()
        }}
      >
        {label}
      </button>
      <button type="button" className="small" onClick={() => setAsking(false)}>
        {words('confirm.keep')}
      </button>
    </span>
  )
}
