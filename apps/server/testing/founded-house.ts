import { accept } from '@commonline/contract'
import type { Actor } from '../src/application/actor.ts'
import { foundAlliance } from '../src/application/identity/found-alliance.ts'
import { emptyHouse } from './called-house.ts'
import type { CalledHouse } from './called-house.ts'

/** A house with its alliance, and the officer who may sign in to it. */
export interface FoundedHouse extends CalledHouse {
  readonly officer: Actor
}

/** A house that was founded in 2020, so that a file may set its clock to any later day, and its officer wearing the hat. */
export async function foundedHouse({ demonstration = false } = {}): Promise<FoundedHouse> {
  const made = await emptyHouse()
  made.setClock('2020-01-01T09:00:00.000Z')
  const founded = await made.house.storage.write(async (store) =>
    accept(
      await foundAlliance(store, made.house, {
        name: 'League of the Seven Fords',
        shortName: 'the League',
        zone: 'Europe/Vienna',
        workingDays: [1, 2, 3, 4, 5],
        holidays: [],
        languages: ['en'],
        demonstration,
        officer: {
          name: 'Odile Brandt',
          language: 'en',
          account: { signIn: 'odile', passwordHash: await made.house.secrets.hashPassword('seven fords in spring') },
        },
      }),
    ),
  )
  if (!founded.ok) throw new Error('the house could not be founded')
  made.setClock(null)
  const person = { id: founded.value, name: 'Odile Brandt', language: 'en' }
  return { ...made, officer: { person, role: 'secretariat', member: null } }
}
