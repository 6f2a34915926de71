import type { MemberCode, Role } from '@commonline/contract'
import type { Actor } from '../src/application/actor.ts'
import { answered } from './called-house.ts'
import { foundedHouse } from './founded-house.ts'
import type { FoundedHouse } from './founded-house.ts'

/** Members of the League of the Seven Fords that sit in its council, in their fixed order; the last one holds the chair. */
export const seated = ['ALD', 'BIR', 'CED', 'DAM'] as const
/** A member that does not sit in the council. */
export const unseated = 'ELM'

const names: Readonly<Record<string, string>> = {
  ALD: 'Alderford',
  BIR: 'Birchford',
  CED: 'Cedarford',
  DAM: 'Damsonford',
  ELM: 'Elmford',
}

/** The League of the Seven Fords: members, a council, a chair, and a person for each. */
export interface League extends FoundedHouse {
  /** The person who acts for a member or the secretariat, under the hat asked for. */
  readonly wearing: (role: Role, member?: MemberCode) => Actor
}

/** A founded league with members, a council, a chair and one person for each. Call it at the top of a test file. */
export async function league(): Promise<League> {
  const house = await foundedHouse()
  const { as, officer } = house
  const persons = new Map<string, Actor['person']>()
  for (const [code, name] of Object.entries(names)) {
    answered(
      await as(officer, 'register-member', {
        code,
        name,
        aliases: [`${name}er`],
        standing: 'full',
        from: '2001-01-01',
      }),
    )
    const person = `Envoy of ${name}`
    const { id } = answered(await as(officer, 'register-person', { name: person }))
    persons.set(code, { id, name: person, language: 'en' })
  }
  const { id } = answered(await as(officer, 'register-person', { name: 'Wren Halloran' }))
  persons.set('', { id, name: 'Wren Halloran', language: 'en' })
  answered(
    await as(officer, 'establish-body', {
      id: 'council',
      name: 'Council of the Fords',
      symbol: 'CF',
      numberedBySession: false,
      members: [...seated],
      from: '2001-01-01',
    }),
  )
  answered(
    await as(officer, 'begin-chairmanship', {
      member: 'DAM',
      from: '2001-01-01',
      programme: 'Dry feet',
      priorities: [{ code: 'P1', title: 'Crossings' }],
    }),
  )
  return {
    ...house,
    wearing: (role, member) => ({ person: persons.get(member ?? '') ?? null, role, member: member ?? null }),
  }
}
