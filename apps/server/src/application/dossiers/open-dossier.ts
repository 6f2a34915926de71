import { accept, refuse } from '@commonline/contract'
import { onAct } from '../handler.ts'

/** A matter is put on the table: its question, and the body that will decide it. */
export const openDossier = onAct('open-dossier', async (context, input) => {
  const { organisation, dossiers } = context.store
  if ((await organisation.findBody(input.body)) === null) {
    return refuse('organisation.unknown_body', { body: input.body })
  }
  if (input.priority !== null) {
    const chair = await organisation.chairOn(context.today)
    const known = chair?.priorities.some(({ code }) => code === input.priority) ?? false
    if (!known) return refuse('organisation.unknown_priority', { priority: input.priority })
  }
  const { at } = await context.moment()
  const id = context.newId()
  await dossiers.add({ id, ...input, openedAt: at })
  return accept({
    answer: { id },
    recorded: {
      subject: id,
      onBehalfOf: 'organisation',
      body: { id, ...input },
      readers: { kind: 'members' },
    },
  })
})
