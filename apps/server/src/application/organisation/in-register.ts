import { accept, refuse } from '@commonline/contract'
import type { Result } from '@commonline/contract'
import type { Store } from '../ports/store.ts'

// What an act refers to must be in the register.

export async function knownMember(
  { organisation }: Pick<Store, 'organisation'>,
  member: string,
): Promise<Result<true>> {
  return (await organisation.memberExists(member)) ? accept(true) : refuse('organisation.unknown_member', { member })
}

export async function knownPerson({ identity }: Pick<Store, 'identity'>, person: string): Promise<Result<true>> {
  return (await identity.findPerson(person)) === null ? refuse('organisation.unknown_person') : accept(true)
}

export async function knownBody({ organisation }: Pick<Store, 'organisation'>, body: string): Promise<Result<true>> {
  return (await organisation.findBody(body)) === null ? refuse('organisation.unknown_body', { body }) : accept(true)
}
