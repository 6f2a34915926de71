import type { AnyHandler } from '../handler.ts'
import { eraseScenario } from './erase-scenario.ts'
import { keepScenario } from './keep-scenario.ts'
import { scenarios } from './scenarios.ts'

/** What-if arrangements that a circle keeps for itself. */
export const scenarioHandlers: readonly AnyHandler[] = [keepScenario, eraseScenario, scenarios]
