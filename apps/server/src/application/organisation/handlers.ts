import type { AnyHandler } from '../handler.ts'
import { adoptRule } from './adopt-rule.ts'
import { appointStaff } from './appoint-staff.ts'
import { beginChairmanship } from './begin-chairmanship.ts'
import { changeStanding } from './change-standing.ts'
import { conveneSession } from './convene-session.ts'
import { endTerm } from './end-term.ts'
import { establishBody } from './establish-body.ts'
import { fillOffice } from './fill-office.ts'
import { organisation } from './organisation.ts'
import { presentCredentials } from './present-credentials.ts'
import { recordMeeting } from './record-meeting.ts'
import { registerMember } from './register-member.ts'
import { registerPerson } from './register-person.ts'
import { rule } from './rule.ts'
import { setWeight } from './set-weight.ts'

/** Acts and queries of the register: members, bodies, rules, offices, delegations, the chair. */
export const organisationHandlers: readonly AnyHandler[] = [
  registerMember,
  changeStanding,
  setWeight,
  establishBody,
  adoptRule,
  registerPerson,
  fillOffice,
  presentCredentials,
  appointStaff,
  beginChairmanship,
  endTerm,
  conveneSession,
  recordMeeting,
  organisation,
  rule,
]
