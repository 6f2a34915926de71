import { accept } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { checkLater } from './dated-change.ts'
import { knownMember } from './in-register.ts'

/** A member's standing changes from a day. Procedures that are open keep the standing they froze. */
export const changeStanding = onAct('change-standing', async (context, change) => {
  const { organisation } = context.store
  await context.moment()
  const known = await knownMember(context.store, change.member)
  if (!known.ok) return known
  const later = checkLater(change.from, await organisation.standings(change.member))
  if (!later.ok) return later
  await organisation.addStanding(change)
  return accept({
    answer: {},
    recorded: { subject: change.member, onBehalfOf: 'organisation', body: change, readers: { kind: 'public' } },
  })
})
