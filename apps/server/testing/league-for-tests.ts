import type { MemberCode, Role } from '@commonline/contract'
import type { Actor } from '../src/application/actor.ts'
import { answered, foundedHouse } from './house-for-tests.ts'
import type { HouseForTests } from './house-for-tests.ts'

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

export interface League extends HouseForTests {
  readonly officer: Actor
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

/** A dossier with a scale and a choice, opened by the secretariat. */
export async function aDossier({ as, officer }: League) {
  const { id } = answered(
    await as(officer, 'open-dossier', {
      title: 'Tolls at the fords',
      question: 'Who pays for the crossings?',
      body: 'council',
      priority: 'P1',
    }),
  )
  const toll = answered(
    await as(officer, 'put-issue', {
      dossier: id,
      title: 'Height of the toll',
      question: 'How high shall the toll be?',
      content: {
        kind: 'scale',
        anchors: [
          { at: 0, words: 'No toll.' },
          { at: 50, words: 'Half of the upkeep.' },
          { at: 100, words: 'All of the upkeep.' },
        ],
        statusQuo: { at: 20, words: 'A fifth of the upkeep.' },
      },
    }),
  )
  const seat = answered(
    await as(officer, 'put-issue', {
      dossier: id,
      title: 'Seat of the toll office',
      question: 'Where does the office sit?',
      content: {
        kind: 'options',
        options: [
          { id: 'rotating', words: 'With the chair.' },
          { id: 'cedarford', words: 'In Cedarford.' },
        ],
        statusQuo: { option: 'rotating', words: 'With the chair.' },
      },
    }),
  )
  return { dossier: id, toll: toll.id, seat: seat.id }
}

/** A position on the toll in words, at a point of its scale. */
export const aPosition = (issue: string, at: number) => ({
  issue,
  words: `We would take a toll at ${at}.`,
  place: { kind: 'point' as const, at },
  importance: 'important' as const,
  status: 'instructed' as const,
})
