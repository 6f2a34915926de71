import { accept, refuse } from '@commonline/contract'
import { onAct } from '../handler.ts'

/** Members are asked where they stand, by a date. */
export const callForPositions = onAct('call-for-positions', async (context, input) => {
  const { dossiers, organisation } = context.store
  const dossier = await dossiers.find(input.dossier)
  if (dossier === null) return refuse('policy.not_found')
  if ((await dossiers.issues(dossier.id)).length === 0) return refuse('dossier.no_issue')
  const seats = await organisation.seats(dossier.body, context.today)
  const stranger = input.members.find((code) => !seats.some(({ member }) => member === code))
  if (stranger !== undefined) {
    return refuse('dossier.not_member_of_body', { member: stranger, body: dossier.body })
  }
  const { at } = await context.moment()
  // In one spelling, so that instants compare as text.
  const dueAt = new Date(input.dueAt).toISOString()
  if (dueAt <= at) return refuse('dossier.due_in_past', { dueAt })
  const members = seats.map(({ member }) => member).filter((member) => input.members.includes(member))
  const call = { id: context.newId(), ...input, dueAt, members }
  await dossiers.addCall({ ...call, at })
  return accept({
    answer: { id: call.id },
    recorded: { subject: dossier.id, onBehalfOf: 'organisation', body: call, readers: { kind: 'members' } },
  })
})
