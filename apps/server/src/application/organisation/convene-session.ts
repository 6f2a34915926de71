import { accept, refuse } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { knownBody } from './in-register.ts'
import { checkTerm } from './term.ts'

/** A session of a body. Its number is part of the symbols of what it decides, so no two share one. */
export const conveneSession = onAct('convene-session', async (context, session) => {
  const upright = checkTerm(session)
  if (!upright.ok) return upright
  await context.moment()
  const known = await knownBody(context.store, session.body)
  if (!known.ok) return known
  const id = context.newId()
  if (!(await context.store.organisation.addSession({ id, ...session })))
    return refuse('organisation.session_exists', { number: session.number })
  return accept({
    answer: { id },
    recorded: { subject: id, onBehalfOf: 'organisation', body: { id, ...session }, readers: { kind: 'public' } },
  })
})
