import { accept } from '@commonline/contract'
import { calendarOf } from '../drafts/silence-in-procedure.ts'
import { onQuery } from '../handler.ts'
import { mayRead } from '../policy/readers.ts'

/** The organisation as it stands today. Who belongs to a delegation, who is registered and who met whom is for members. */
export const organisation = onQuery('organisation', async ({ actor, alliance, store, today }) => {
  const register = store.organisation
  const { holidays, weekend = [] } = calendarOf(alliance)
  const inside = mayRead(actor, 'organisation', { kind: 'members' })
  return accept({
    name: alliance.name,
    shortName: alliance.shortName,
    zone: alliance.zone,
    today,
    calendar: { holidays: [...holidays], weekend: [...weekend] },
    languages: [...alliance.languages],
    members: [...(await register.members(today))],
    bodies: [...(await register.bodies(today))],
    offices: [...(await register.offices())],
    chairmanships: [...(await register.chairmanships(today))],
    sessions: [...(await register.sessions())],
    meetings: inside ? [...(await register.meetings())] : [],
    credentials: inside ? [...(await register.credentials(today))] : [],
    services: inside ? [...(await register.services())] : [],
    persons: inside ? [...(await register.persons())] : [],
  })
})
