import type { WordKey } from '../../words/catalogue.ts'
import { useWords } from '../../words/use-words.ts'
import type { CurationCommand } from './curation-keys.ts'

interface DeskButton {
  readonly command: CurationCommand
  readonly key: string
  readonly says: WordKey
  readonly tone?: 'primary' | 'grave'
}

const onOpen: readonly DeskButton[] = [
  { command: 'accept', key: 'a', says: 'curate.accept', tone: 'primary' },
  { command: 'edit', key: 'e', says: 'curate.edit' },
  { command: 'speaker', key: 's', says: 'curate.to-speaker' },
  { command: 'capacity', key: 'c', says: 'curate.to-capacity' },
  { command: 'reject', key: 'r', says: 'curate.reject', tone: 'grave' },
]

const onRejected: readonly DeskButton[] = [{ command: 'reconsider', key: 'u', says: 'curate.reconsider' }]

const always: readonly DeskButton[] = [
  { command: 'previous', key: 'k', says: 'curate.previous' },
  { command: 'next', key: 'j', says: 'curate.next' },
  { command: 'find', key: 'n', says: 'curate.find' },
  { command: 'help', key: '?', says: 'curate.help' },
]

/** Everything the keys do, as buttons that show their key. */
export function DeskButtons({
  state,
  own,
  onCommand,
}: {
  /** How far the statement under the cursor is; null where there is none. */
  readonly state: 'open' | 'accepted' | 'rejected' | null
  /** A statement that the curator found has nothing to set aside. */
  readonly own: boolean
  readonly onCommand: (command: CurationCommand) => void
}) {
  const words = useWords()
  const shown = [
    ...(state === 'open' ? onOpen.filter(({ command }) => !(own && command === 'reject')) : []),
    ...(state === 'rejected' ? onRejected : []),
    ...always,
  ]
  return (
    <div className="desk-buttons">
      {shown.map(({ command, key, says, tone }) => (
        <button
          key={command}
          type="button"
          className={tone === undefined ? 'small' : `small ${tone}`}
          aria-keyshortcuts={key}
          onClick={() => onCommand(command)}
        >
          {words(says)} <kbd aria-hidden="true">{key}</kbd>
        </button>
      ))}
    </div>
  )
}
