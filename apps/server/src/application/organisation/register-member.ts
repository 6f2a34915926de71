import { accept, refuse } from '@commonline/contract'
import { onAct } from '../handler.ts'

// Acts of the register ask for the moment first: it locks the record's head, so what they check after it no other act can change.

/** A member enters the register with its standing from a day. Its code is its mark for good. */
export const registerMember = onAct('register-member', async (context, member) => {
  const { organisation } = context.store
  const { at } = await context.moment()
  if (await organisation.memberExists(member.code)) return refuse('organisation.member_exists', { member: member.code })
  await organisation.addMember({ ...member, at })
  return accept({
    answer: {},
    recorded: { subject: member.code, onBehalfOf: 'organisation', body: member, readers: { kind: 'public' } },
  })
})
