import type { Kysely } from 'kysely'
import type { House } from './application/perform.ts'
import { seedDemonstration } from './demonstration/seed.ts'
import type { Settings } from './settings.ts'
import type { Database } from './storage/tables.ts'

/** Whether the server may run on this database, and what a person needs to come in. */
export type FirstStart =
  | { readonly ok: true; readonly enter: readonly string[]; readonly setupUrl: string | null }
  | { readonly ok: false; readonly code: string; readonly text: string }

// A day: long enough to hand the link to the officer who sets the house up, short enough that a forgotten one is no door.
const setUpHours = 24

const loopback = new Set(['localhost', '127.0.0.1', '::1'])

/**
 * On an empty database: founds the demonstration where that is asked for, else makes a one-time set-up link. On any other: checks
 * that what was founded is what was asked for. Whether a database holds the demonstration is fixed when it is made.
 */
export async function openFirst(db: Kysely<Database>, house: House, settings: Settings): Promise<FirstStart> {
  const alliance = await house.storage.read((store) => store.alliance.find())
  const demonstration = alliance?.demonstration ?? settings.demonstration
  if (demonstration && !loopback.has(settings.host)) {
    return {
      ok: false,
      code: 'start.demo_not_local',
      text: `The demonstration lets anyone enter as anyone, so it answers on this machine only, not on ${settings.host}.`,
    }
  }
  if (alliance !== null && settings.demonstration && !alliance.demonstration) {
    return {
      ok: false,
      code: 'start.not_the_demonstration',
      text: `This database holds ${alliance.name}, not the demonstration.`,
    }
  }
  if (alliance === null && settings.demonstration) await seedDemonstration(db)
  if (demonstration) {
    return {
      ok: true,
      enter: [
        'This is the demonstration: the page lets you enter as the secretariat, a delegate, the chair, an aide or an analyst.',
      ],
      setupUrl: null,
    }
  }
  return { ok: true, enter: [], setupUrl: alliance === null ? await setUpLink(house, settings.origin) : null }
}

async function setUpLink(house: House, origin: string): Promise<string> {
  const secret = house.secrets.newSecret()
  await house.storage.write(async (store) => {
    const expiresAt = new Date(Date.parse(await store.now()) + setUpHours * 3_600_000).toISOString()
    await store.identity.createLink({
      tokenHash: house.secrets.hashSecret(secret),
      purpose: 'set-up',
      person: null,
      expiresAt,
    })
    return { ok: true }
  })
  return `${origin}/set-up#${secret}`
}
