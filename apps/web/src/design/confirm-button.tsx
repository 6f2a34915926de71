import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words/use-words.ts'

/** A button for what cannot be undone although it is not official: asks once, in place. The focus stays with it throughout. */
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
  const [asking, setAsking] = useState<boolean | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking === false) first.current?.focus()
  }, [asking])
  if (asking !== true) {
    return (
      <button
        type="button"
        className="small"
        ref={first}
        aria-disabled={busy}
        onClick={() => {
          if (!busy) setAsking(true)
        }}
      >
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
