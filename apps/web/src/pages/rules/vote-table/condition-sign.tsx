import { useWords } from '../../../words/use-words.ts'

/** Whether a condition holds, as a sign and for the ear. */
export function ConditionSign({ holds }: { readonly holds: boolean | null }) {
  const words = useWords()
  return (
    <>
      <span className="condition-sign" data-holds={String(holds)} aria-hidden="true">
        {holds === null ? '?' : holds ? '✓' : '✕'}
      </span>
      <span className="visually-hidden">
        {words(holds === null ? 'verdict.unknown' : holds ? 'verdict.held' : 'verdict.failed')}
      </span>
    </>
  )
}
