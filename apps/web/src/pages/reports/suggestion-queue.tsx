import type { Suggestion } from '@commonline/contract'
import { Badge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'

const meanings = { open: 'undecided', accepted: 'agrees', rejected: 'opposes' } as const

/** Every suggestion of the report in the order of its text, with how far each is. */
export function SuggestionQueue({
  suggestions,
  current,
  language,
  onPick,
}: {
  readonly suggestions: readonly Suggestion[]
  readonly current: string | null
  readonly language: string
  readonly onPick: (key: string) => void
}) {
  const words = useWords()
  return (
    <ol className="queue" aria-label={words('curate.queue')}>
      {suggestions.map(({ key, state, speakerName, quote }) => (
        <li key={key}>
          <button type="button" aria-current={key === current ? 'true' : undefined} onClick={() => onPick(key)}>
            <Badge meaning={meanings[state]}>{words(`curate.state-${state}`)}</Badge>
            <span>
              <strong>{speakerName}</strong>{' '}
              <bdi lang={language}>{quote.length > 90 ? `${quote.slice(0, 88)}…` : quote}</bdi>
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
