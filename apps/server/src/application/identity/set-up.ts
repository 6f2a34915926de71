import { accept, refuse } from '@commonline/contract'
import { onWork } from '../handler.ts'
import { foundAlliance } from './found-alliance.ts'
import { openSession } from './open-session.ts'

/** Founds the alliance with the one-time link of a first start and signs its first officer in. */
export const setUp = onWork('set-up', async (context, { token, officer, ...alliance }) => {
  const { store, secrets } = context
  // The head is locked first: of two set-ups at once the second waits here and then finds the alliance founded.
  await store.record.lockHead()
  if ((await store.alliance.find()) !== null) return refuse('identity.already_set_up')
  const used = await store.identity.useLink(secrets.hashSecret(token), 'set-up', await store.now())
  if (used === null) return refuse('identity.link_used')
  const { name, signIn, password } = officer
  const person = await foundAlliance(store, context, {
    ...alliance,
    demonstration: false,
    officer: { name, language: alliance.languages[0] ?? 'en', account: { signIn, password } },
  })
  const session = await openSession(context, person, { role: 'secretariat', member: null })
  return accept({ answer: { person }, session })
})
