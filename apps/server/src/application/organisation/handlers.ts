import type { AnyHandler } from '../handler.ts'
import { registerMember } from './register-member.ts'

/** Acts and queries of the register: members, bodies, rules, offices, delegations, the chair. */
export const organisationHandlers: readonly AnyHandler[] = [registerMember]
