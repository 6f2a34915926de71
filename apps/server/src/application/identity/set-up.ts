import { accept, refuse } from '@commonline/contract'
import { onWorkInStages } from '../handler.ts'
import { foundAlliance } from './found-alliance.ts'
import { openSession } from './open-session.ts'

/** Founds the alliance with the one-time link of a first start and signs its first officer in. */
export const setUp = onWorkInStages('set-up', async ({ inTransaction, secrets }, { token, officer, ...alliance }) => {
  const link = secrets.hashSecret(token)
  const found = await inTransaction(async ({ store }) => {
    if ((await store.alliance.find()) !== null) return refuse('identity.already_set_up')
    return (await store.identity.isOpen(link, 'set-up', await store.now()))
      ? accept(true)
      : refuse('identity.link_used')
  })
  if (!found.ok) return found
  const { name, signIn, password } = officer
  const account = { signIn, passwordHash: await secrets.hashPassword(password) }
  return inTransaction(async (context) => {
    const { store } = context
    // The head is locked first: of two set-ups at once the second waits here and then finds the alliance founded.
    await store.record.lockHead()
    if ((await store.alliance.find()) !== null) return refuse('identity.already_set_up')
    if ((await store.identity.useLink(link, 'set-up', await store.now())) === null) return refuse('identity.link_used')
    const person = await foundAlliance(store, context, {
      ...alliance,
      demonstration: false,
      officer: { name, language: alliance.languages[0] ?? 'en', account },
    })
    const session = await openSession(context, person, { role: 'secretariat', member: null })
    return accept({ answer: { person }, session })
  })
})
