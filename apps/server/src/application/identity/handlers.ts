import type { AnyHandler } from '../handler.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { createToken } from './create-token.ts'
import { enterDemonstration } from './enter-demonstration.ts'
import { home } from './home/home.ts'
import { invitePerson } from './invite-person.ts'
import { revokeToken } from './revoke-token.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { wearHat } from './wear-hat.ts'
import { whoAmI } from './who-am-i.ts'

/** Who is there, which hat they wear, and what needs it now. */
export const identityHandlers: readonly AnyHandler[] = [
  setUp,
  signIn,
  wearHat,
  signOut,
  enterDemonstration,
  invitePerson,
  acceptInvitation,
  createToken,
  revokeToken,
  whoAmI,
  home,
]
