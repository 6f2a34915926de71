import { Link } from '@tanstack/react-router'
import { useWords } from '../words/use-words.ts'
import { useHouse } from './house-context.ts'
import { useHatWords } from './use-hat-words.ts'

/** In the demonstration every page says so, and as whom one reads it. */
export function DemonstrationBanner() {
  const { person, hat } = useHouse()
  const words = useWords()
  const worded = useHatWords()
  return (
    <aside className="banner" aria-label={words('demo.label')}>
      {person === null ? words('demo.nobody') : words('demo.somebody', { name: person.name, hat: worded(hat) })} ·{' '}
      <Link to="/enter">{person === null ? words('demo.enter') : words('demo.enter-else')}</Link>
    </aside>
  )
}
