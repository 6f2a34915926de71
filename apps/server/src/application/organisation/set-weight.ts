import { accept } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { checkLater } from './dated-change.ts'
import { knownMember } from './in-register.ts'

/** A member's weight in one ledger from a day, with the source that others can look up. */
export const setWeight = onAct('set-weight', async (context, weight) => {
  const { organisation } = context.store
  await context.moment()
  const known = await knownMember(context.store, weight.member)
  if (!known.ok) return known
  const inLedger = (await organisation.weightsOf(weight.member)).filter(({ ledger }) => ledger === weight.ledger)
  const later = checkLater(weight.from, inLedger)
  if (!later.ok) return later
  await organisation.addWeight(weight)
  return accept({
    answer: {},
    recorded: { subject: weight.member, onBehalfOf: 'organisation', body: weight, readers: { kind: 'public' } },
  })
})
