import type { Context } from '../context.ts'
import { dayIn } from '../day.ts'
import type { Alliance } from '../ports/alliance-store.ts'

/** What is stated at a founding; the identifiers, the secret key and the moment are made here. */
export interface Founding {
  readonly alliance: Omit<Alliance, 'id' | 'secret'>
  readonly officer: { readonly name: string; readonly language: string }
}

/**
 * Founds the alliance with its first secretariat officer and opens the record with it: the founding, then the officer's
 * registration and appointment as any later officer's would stand there. The caller has locked nothing and answers for it that
 * no alliance is founded yet.
 */
export async function foundAlliance(
  { store, secrets, newId }: Pick<Context, 'store' | 'secrets' | 'newId'>,
  { alliance, officer }: Founding,
): Promise<{ readonly person: string }> {
  const { at } = await store.record.lockHead()
  const id = newId()
  const person = newId()
  const term = { id: newId(), person, role: 'secretariat', from: dayIn(alliance.zone, at), to: null } as const
  await store.alliance.found({ ...alliance, id, secret: secrets.newKey() }, at)
  await store.organisation.addPerson({ id: person, ...officer, at })
  await store.organisation.addStaff(term)
  const entry = { at, by: person, onBehalfOf: 'organisation' } as const
  await store.record.append({
    ...entry,
    kind: 'found-alliance',
    subject: id,
    body: { id, ...alliance },
    readers: { kind: 'public' },
  })
  await store.record.append({
    ...entry,
    kind: 'register-person',
    subject: person,
    body: { id: person, ...officer },
    readers: { kind: 'members' },
  })
  await store.record.append({
    ...entry,
    kind: 'appoint-staff',
    subject: term.id,
    body: term,
    readers: { kind: 'members' },
  })
  return { person }
}
