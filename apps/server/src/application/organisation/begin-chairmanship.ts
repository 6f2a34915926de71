import { accept, refuse } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { knownMember } from './in-register.ts'
import { checkTerm, overlap } from './term.ts'

/** A member's chairmanship. Nobody else holds the chair on any of its days, so that the chair's office is one member's. */
export const beginChairmanship = onAct('begin-chairmanship', async (context, chair) => {
  const { organisation } = context.store
  const upright = checkTerm(chair)
  if (!upright.ok) return upright
  const codes = new Set(chair.priorities.map(({ code }) => code))
  if (codes.size < chair.priorities.length)
    return refuse('request.invalid', { field: 'priorities', problem: 'two priority areas have one code' })
  await context.moment()
  const known = await knownMember(context.store, chair.member)
  if (!known.ok) return known
  const other = (await organisation.chairmanships(chair.from)).find((term) => overlap(term, chair))
  if (other !== undefined) return refuse('organisation.chair_overlap', { member: other.member })
  const id = context.newId()
  await organisation.addChairmanship({ id, ...chair })
  return accept({
    answer: { id },
    recorded: { subject: id, onBehalfOf: 'organisation', body: { id, ...chair }, readers: { kind: 'public' } },
  })
})
