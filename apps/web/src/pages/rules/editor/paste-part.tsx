import { useId, useState } from 'react'
import { useWords } from '../../../words/use-words.ts'
import type { Speaker } from '../../../words/words.ts'
import { pastedRule } from './pasted-rule.ts'
import type { PastedRule } from './pasted-rule.ts'

/** A rule pasted as JSON. What cannot be read stays where it is, with a plain sentence; the draft is as it was. */
export function PastePart({ onRead }: { readonly onRead: (data: unknown) => void }) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useState('')
  const [read, setRead] = useState<PastedRule | null>(null)
  const empty = text.trim() === ''
  const take = (): void => {
    if (empty) return
    const found = pastedRule(text)
    setRead(found)
    if (found.kind === 'rule') onRead(found.data)
  }
  return (
    <details className="screen-only editor-paste">
      <summary>{words('editor.paste')}</summary>
      <div className="field wide">
        <label htmlFor={id}>{words('editor.paste-label')}</label>
        <textarea
          id={id}
          rows={8}
          dir="ltr"
          spellCheck={false}
          value={text}
          aria-describedby={`${id}-said`}
          onChange={({ target }) => {
            setText(target.value)
            setRead(null)
          }}
        />
        <p className="row">
          <button type="button" onClick={take} aria-disabled={empty}>
            {words('editor.paste-take')}
          </button>
          <span id={`${id}-said`} role="status">
            {read === null ? '' : saidOf(read, words)}
          </span>
        </p>
      </div>
    </details>
  )
}

function saidOf(read: PastedRule, words: Speaker['words']): string {
  switch (read.kind) {
    case 'rule':
      return words('editor.paste-taken')
    case 'not-json':
      return read.line === null
        ? words('editor.paste-not-json')
        : words('editor.paste-not-json-line', { line: read.line })
    case 'not-an-object':
      return words('editor.paste-no-rule')
    case 'too-deep':
      return words('editor.paste-too-deep')
    case 'too-long':
      return words('editor.paste-too-long')
  }
}
