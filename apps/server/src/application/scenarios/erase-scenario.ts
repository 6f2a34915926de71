import { accept, refuse } from '@commonline/contract'
import { onWork } from '../handler.ts'
import { circleOf } from '../policy/readers.ts'

/** A circle erases a scenario of its own. Whoever undoes it keeps it again. */
export const eraseScenario = onWork('erase-scenario', async ({ actor, store }, { scenario }) => {
  const circle = circleOf(actor)
  const erased = circle !== null && (await store.scenarios.erase(scenario, circle))
  return erased ? accept({ answer: {} }) : refuse('policy.not_found')
})
