import type { OutputOf } from '@commonline/contract'

/** What an alliance needs before it can decide, in the order in which each rests on the one before. */
export const beginnings = [
  'register-member',
  'register-person',
  'present-credentials',
  'invite-person',
  'establish-body',
  'adopt-rule',
  'begin-chairmanship',
] as const
export type Beginning = (typeof beginnings)[number]

/** How far one of them is. Whom the secretariat invited is not in the register, so that step is never ticked off. */
export interface FirstStep {
  readonly act: Beginning
  readonly done: boolean
}

type Register = Pick<
  OutputOf<'organisation'>,
  'members' | 'persons' | 'credentials' | 'bodies' | 'chairmanships' | 'services'
>

/** The first steps of an alliance; none where it can decide. */
export function firstSteps({ members, persons, credentials, bodies, chairmanships, services }: Register): FirstStep[] {
  const staff = new Set(services.map(({ person }) => person.id))
  const done: Readonly<Record<Beginning, boolean>> = {
    'register-member': members.length > 1,
    'register-person': persons.some(({ id }) => !staff.has(id)),
    'present-credentials':
      members.length > 0 &&
      members.every(({ code }) => credentials.some(({ member, valid }) => member === code && valid)),
    'invite-person': false,
    'establish-body': bodies.length > 0,
    'adopt-rule': bodies.some(({ rules }) => rules.length > 0),
    'begin-chairmanship': chairmanships.length > 0,
  }
  const needed = beginnings.filter((act) => act !== 'invite-person')
  return needed.every((act) => done[act]) ? [] : beginnings.map((act) => ({ act, done: done[act] }))
}
