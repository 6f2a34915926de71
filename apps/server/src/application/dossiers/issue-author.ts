import { memberOf } from '../actor.ts'
import type { Actor } from '../actor.ts'

/** Who put an issue or what hangs together between issues, by the hat: the chair's office does it as chair, never for its member. */
export const authorOf = (actor: Actor): string =>
  actor.role === 'chairs-office' ? `chair (${memberOf(actor)})` : 'secretariat'
