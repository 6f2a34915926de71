import type { Actor } from '../actor.ts'
import { audienceOf } from '../policy/kept-audience.ts'
import { mayRead } from '../policy/readers.ts'
import type { IntentionRow } from '../ports/draft-store.ts'

/** Intentions on a draft that an actor may know, with their audience in the words of the contract. */
export const readableIntentions = (actor: Actor, intentions: readonly IntentionRow[]) =>
  intentions
    .filter(({ member, audience }) => mayRead(actor, member, audience))
    .map((intention) => ({ ...intention, audience: audienceOf(intention.audience) }))
