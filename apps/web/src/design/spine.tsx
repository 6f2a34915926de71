import type { SpineStep } from '@commonline/contract'
import { useWords } from '../words/use-words.ts'

export const spineSteps: readonly SpineStep[] = [
  'question',
  'positions',
  'outlook',
  'proposal',
  'text',
  'procedure',
  'decision',
  'line',
]

/** Where a dossier is on its way: steps behind it, the one it is at, those to come. Each links to its part of the page. */
export function Spine({ at, linked = true }: { readonly at: SpineStep; readonly linked?: boolean }) {
  const words = useWords()
  const now = spineSteps.indexOf(at)
  return (
    <ol className="spine" aria-label={words('spine.label')}>
      {spineSteps.map((step, index) => (
        <li
          key={step}
          data-state={index < now ? 'done' : index === now ? 'now' : 'ahead'}
          aria-current={index === now ? 'step' : undefined}
        >
          {linked ? <a href={`#${step}`}>{words(`spine.${step}`)}</a> : words(`spine.${step}`)}
          {index < now && <span className="visually-hidden"> {words('spine.done')}</span>}
        </li>
      ))}
    </ol>
  )
}
