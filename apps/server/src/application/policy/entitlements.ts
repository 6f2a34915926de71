import { accept, refuse } from '@commonline/contract'
import type { EndpointName, Hat, Result, Role } from '@commonline/contract'
import type { Actor } from '../actor.ts'

/** Who may call an endpoint at all. What they may see or do there in particular, the file of that act or query decides. */
interface Entitlement {
  readonly roles: ReadonlySet<Role>
  /** As the rules of procedure would put it. */
  readonly words: string
  /** Open to everyone who is signed in, whether or not a hat may be worn today. */
  readonly hatless?: true
}

const only = (words: string, ...roles: readonly Role[]): Entitlement => ({ roles: new Set(roles), words })

const everyone = only(
  'everyone',
  'secretariat',
  'delegate',
  'chairs-office',
  'aide',
  'analyst',
  'moderator',
  'administrator',
  'public',
)
const hatted = only(
  'persons who wear a hat',
  'secretariat',
  'delegate',
  'chairs-office',
  'aide',
  'analyst',
  'moderator',
  'administrator',
)
const signedIn: Entitlement = { ...hatted, words: 'persons who are signed in', hatless: true }
const secretariat = only('the secretariat', 'secretariat')
const curators = only('the secretariat and its analysts', 'secretariat', 'analyst')
const conductors = only("the secretariat and the chair's office", 'secretariat', 'chairs-office')
const chair = only("the chair's office", 'chairs-office')
const delegates = only('delegates', 'delegate')
const delegation = only('a delegation', 'delegate', 'aide')
const estimators = only("analysts, delegates and the chair's office", 'analyst', 'delegate', 'chairs-office')
const tablers = only("the secretariat, the chair's office and delegates", 'secretariat', 'chairs-office', 'delegate')
const insiders = only(
  'members, secretariat and analysts',
  'secretariat',
  'delegate',
  'chairs-office',
  'aide',
  'analyst',
)
const circles = only("delegates and the chair's office", 'delegate', 'chairs-office')
const sounded = only("a delegation and the chair's office", 'delegate', 'aide', 'chairs-office')
const actors = only('delegates and, for a received note, the secretariat', 'delegate', 'secretariat')
const closers = only("members, the chair's office and the secretariat", 'delegate', 'chairs-office', 'secretariat')

/** The table. Reads like the rules of procedure: what, and by whom. The technical administrator reads nothing restricted. */
export const entitlements: Readonly<Record<EndpointName, Entitlement>> = {
  'set-up': everyone,
  'sign-in': everyone,
  'wear-hat': signedIn,
  'sign-out': everyone,
  'enter-demonstration': everyone,
  // Whoever invites can come in as the person: never the technical administrator, who reads nothing restricted.
  'invite-person': secretariat,
  'accept-invitation': everyone,
  'create-token': hatted,
  'revoke-token': signedIn,
  'who-am-i': everyone,
  home: everyone,

  'register-member': secretariat,
  'change-standing': secretariat,
  'set-weight': secretariat,
  'establish-body': secretariat,
  'adopt-rule': secretariat,
  'register-person': secretariat,
  'fill-office': secretariat,
  'present-credentials': secretariat,
  'appoint-staff': secretariat,
  'begin-chairmanship': secretariat,
  'end-term': secretariat,
  'convene-session': secretariat,
  'record-meeting': secretariat,
  organisation: everyone,
  rule: everyone,

  'receive-report': curators,
  'accept-statement': curators,
  'reject-suggestion': curators,
  'reconsider-suggestion': curators,
  'reply-to-statement': delegates,
  'link-statement': curators,
  reports: insiders,
  report: insiders,
  member: everyone,

  'open-dossier': conductors,
  'put-issue': conductors,
  'set-dependencies': conductors,
  'call-for-positions': conductors,
  'draft-position': delegates,
  'erase-position': delegates,
  'declare-position': delegates,
  'give-limit': delegates,
  'withdraw-limit': delegates,
  'make-estimate': estimators,
  'erase-estimate': estimators,
  dossiers: insiders,
  dossier: insiders,
  'dossier-analysis': insiders,
  'how-sure': insiders,
  'position-history': insiders,
  openings: delegation,

  'put-sounding': chair,
  'answer-sounding': delegates,
  'take-back-answer': delegates,
  'withdraw-sounding': chair,
  soundings: sounded,
  'would-variant-pass': chair,
  'keep-scenario': circles,
  'erase-scenario': circles,
  scenarios: sounded,

  'table-draft': tablers,
  'indicate-intention': delegates,
  'open-vote': conductors,
  'open-silence': conductors,
  'cast-vote': actors,
  'contest-entry': delegates,
  'close-vote': closers,
  'correct-vote': actors,
  'break-silence': actors,
  'withdraw-objection': actors,
  'attach-statement': delegates,
  'extend-silence': conductors,
  'certify-silence': secretariat,
  'withdraw-procedure': conductors,
  'announce-verdict': chair,
  'challenge-ruling': delegates,
  'vote-on-challenge': actors,
  'close-challenge': closers,
  'make-final': closers,
  draft: insiders,
  'would-it-pass': insiders,
  procedures: insiders,
  procedure: insiders,
  decisions: everyone,
  lines: everyone,
  unity: insiders,

  record: insiders,
  receipt: insiders,
  'record-export': insiders,
}

/** Whether an actor may call an endpoint, with the reason when it may not. */
export function entitled(actor: Actor, name: EndpointName): Result<true> {
  if (mayCall(actor, name)) return accept(true)
  if (actor.person === null) return refuse('identity.not_signed_in')
  if (actor.lapsed !== undefined) return refuseLapsed(actor.lapsed)
  return refuse('policy.not_entitled', { entitled: entitlements[name].words, role: actor.role })
}

/** For pages: the same answer as a yes or no. */
export function mayCall(actor: Actor, name: EndpointName): boolean {
  const { roles, hatless } = entitlements[name]
  return roles.has(actor.role) || (hatless === true && actor.person !== null)
}

/** A delegation's hat lapses with its credentials; every other with the service or the chairmanship it came from. */
function refuseLapsed({ role, member }: Hat) {
  if (member !== null && role !== 'chairs-office') return refuse('policy.credentials_expired', { member })
  return refuse('identity.hat_not_yours', { role })
}
