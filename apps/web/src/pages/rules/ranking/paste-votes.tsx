import { refusalInWords } from '@commonline/rules'
import { useId, useState } from 'react'
import { SentenceText } from '../../../design/sentence.tsx'
import { useWords } from '../../../words/use-words.ts'
import { pastedVotes } from './pasted-votes.ts'
import type { PastedVotes } from './pasted-votes.ts'
import type { VoteGrid } from './vote-grid.ts'

/** Ballots pasted as JSON or as rows. What cannot be read stays where it is, with a plain sentence; the grid is as it was. */
export function PasteVotes({ onRead }: { readonly onRead: (grid: VoteGrid) => void }) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useState('')
  const [read, setRead] = useState<PastedVotes | null>(null)
  const empty = text.trim() === ''
  const take = (): void => {
    if (empty) return
    const found = pastedVotes(text, (number) => words('ranking.ballot', { number }))
    setRead(found)
    if (found.kind === 'votes') onRead(found.grid)
  }
  return (
    <details>
      <summary>{words('ranking.paste')}</summary>
      <div className="field wide">
        <label htmlFor={id}>{words('ranking.paste-label')}</label>
        <p className="field-hint" id={`${id}-hint`}>
          {words('ranking.paste-hint')}
        </p>
        <textarea
          id={id}
          rows={7}
          dir="ltr"
          spellCheck={false}
          value={text}
          aria-describedby={`${id}-hint ${id}-said`}
          onChange={({ target }) => {
            setText(target.value)
            setRead(null)
          }}
        />
        <p className="row">
          <button type="button" onClick={take} aria-disabled={empty}>
            {words('ranking.paste-take')}
          </button>
          <span id={`${id}-said`} role="status">
            {read !== null && <Said read={read} />}
          </span>
        </p>
      </div>
    </details>
  )
}

function Said({ read }: { readonly read: PastedVotes }) {
  const words = useWords()
  switch (read.kind) {
    case 'votes':
      return <>{words('ranking.pasted', { ballots: read.ballots })}</>
    case 'not-json':
      return <>{words('ranking.paste-not-json')}</>
    case 'too-long':
      return <>{words('ranking.paste-too-long')}</>
    case 'refused':
      return (
        <>
          <SentenceText sentence={{ ...read.refusal, text: refusalInWords(read.refusal) ?? read.refusal.code }} />{' '}
          <code>{read.refusal.code}</code>
        </>
      )
  }
}
