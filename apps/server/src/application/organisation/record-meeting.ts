import { accept, refuse } from '@commonline/contract'
import type { MeetingSummary, OfficeTerm } from '@commonline/contract'
import { dayIn } from '../day.ts'
import { onAct } from '../handler.ts'
import { runsOn } from './term.ts'

/** A meeting, with the offices its participants held that day at headquarters: what they hold later changes nothing in it. */
export const recordMeeting = onAct('record-meeting', async (context, meeting) => {
  const { organisation } = context.store
  await context.moment()
  const persons = new Map((await organisation.persons()).map((person) => [person.id, person]))
  const present = [...new Set(meeting.participants)].map((id) => persons.get(id))
  if (present.includes(undefined)) return refuse('organisation.unknown_person')
  const offices = await organisation.offices()
  const day = dayIn(context.alliance.zone, meeting.heldAt)
  const participants = present
    .filter((person) => person !== undefined)
    .map((person) => ({ person, offices: heldBy(person.id, offices, day) }))
  const id = context.newId()
  const held = { id, ...meeting, participants }
  await organisation.addMeeting(held)
  return accept({
    answer: { id },
    recorded: { subject: id, onBehalfOf: 'organisation', body: held, readers: { kind: 'members' } },
  })
})

type HeldOffice = MeetingSummary['participants'][number]['offices'][number]

const heldBy = (person: string, offices: readonly OfficeTerm[], day: string): HeldOffice[] =>
  offices
    .filter((office) => office.person.id === person && runsOn(office, day))
    .map(({ title, of, acting }) => ({ title, of, acting }))
