import { accept } from '@commonline/contract'
import { onAct } from '../handler.ts'

/** A person enters the register. What it may do follows from its terms alone; its name in the record is for members. */
export const registerPerson = onAct('register-person', async (context, { name, language }) => {
  const { at } = await context.moment()
  const id = context.newId()
  await context.store.organisation.addPerson({ id, name, language, at })
  return accept({
    answer: { id },
    recorded: {
      subject: id,
      onBehalfOf: 'organisation',
      body: { id, name, language },
      readers: { kind: 'members' },
    },
  })
})
