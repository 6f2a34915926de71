import type { Context } from '../context.ts'
import { dayIn } from '../day.ts'
import type { Alliance } from '../ports/alliance-store.ts'
import type { Store } from '../ports/store.ts'
import type { KeptAudience } from '../policy/kept-audience.ts'

/** What is stated at a founding; the identifiers, the secret key and the moment are made there. */
export interface Founding extends Omit<Alliance, 'id' | 'secret'> {
  readonly officer: {
    readonly name: string
    readonly language: string
    /** With what the officer signs in; none where people enter without a password. */
    readonly account: { readonly signIn: string; readonly passwordHash: string } | null
  }
}

/**
 * Founds the alliance with its first secretariat officer, whose identifier it gives. The record opens with it: the founding, then
 * the officer's registration and appointment as those of any later officer stand there. That no alliance is founded yet is the
 * caller's to check.
 */
export async function foundAlliance(
  store: Store,
  { newId, secrets }: Pick<Context, 'newId' | 'secrets'>,
  { officer, ...alliance }: Founding,
): Promise<string> {
  const { at } = await store.record.lockHead()
  const id = newId()
  const person = { id: newId(), name: officer.name, language: officer.language }
  const term = {
    id: newId(),
    person: person.id,
    role: 'secretariat',
    from: dayIn(alliance.zone, at),
    to: null,
  } as const
  await store.alliance.found({ ...alliance, id, secret: secrets.newKey() }, at)
  await store.organisation.addPerson({ ...person, at })
  await store.organisation.addStaff(term)
  const enter = (kind: string, subject: string, body: Readonly<Record<string, unknown>>, readers: KeptAudience) =>
    store.record.append({ kind, at, by: person.id, onBehalfOf: 'organisation', subject, body, readers })
  await enter('found-alliance', id, { id, ...alliance }, { kind: 'public' })
  await enter('register-person', person.id, person, { kind: 'members' })
  await enter('appoint-staff', term.id, term, { kind: 'members' })
  if (officer.account !== null) {
    await store.identity.giveAccount(person.id, officer.account.signIn)
    await store.identity.setPassword(person.id, officer.account.passwordHash)
  }
  return person.id
}
