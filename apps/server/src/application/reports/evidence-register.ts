import type { BodySummary, MemberSummary, OfficeTerm, PersonRef } from '@commonline/contract'
import type { Register } from '@commonline/evidence'
import type { Context } from '../context.ts'

/** What the organisation's register knows that a report may name. */
export interface Registered {
  readonly organisation: { readonly name: string; readonly shortName: string }
  readonly members: readonly MemberSummary[]
  readonly persons: readonly PersonRef[]
  readonly offices: readonly OfficeTerm[]
  readonly bodies: readonly BodySummary[]
}

/** The organisation's register as the reading of reports asks for it: its names are looked up before any pattern guesses. */
export function evidenceRegister({ organisation, members, persons, offices, bodies }: Registered): Register {
  return {
    members: members.map(({ code, name, aliases }) => ({ code, name, aliases })),
    persons: persons.map(({ id, name }) => ({
      id,
      name,
      offices: offices
        .filter(({ person }) => person.id === id)
        .map(({ title, of, from, to, acting }) => ({
          title,
          of: of.kind === 'member' ? of.member : organisation.name,
          from,
          ...(to === null ? {} : { to }),
          acting,
        })),
    })),
    bodies: [
      { name: organisation.name, aliases: aliasesOf(organisation) },
      ...bodies.map(({ name }) => ({ name, aliases: [] })),
    ],
    // Agencies and outlets are not registered yet: the text itself tells who relayed and who published.
    agencies: [],
    outlets: [],
  }
}

const aliasesOf = ({ name, shortName }: Registered['organisation']): string[] => (shortName === name ? [] : [shortName])

/** The register as it stands today; the terms of offices carry their own days. */
export async function registeredToday({ store, alliance, today }: Context): Promise<Registered> {
  return {
    organisation: { name: alliance.name, shortName: alliance.shortName },
    members: await store.organisation.members(today),
    persons: await store.organisation.persons(),
    offices: await store.organisation.offices(),
    bodies: await store.organisation.bodies(today),
  }
}
