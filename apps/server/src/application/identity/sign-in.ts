import { accept, limits, refuse } from '@commonline/contract'
import type { Result } from '@commonline/contract'
import type { Context } from '../context.ts'
import { onWorkInStages } from '../handler.ts'
import type { Account } from '../ports/identity-store.ts'
import { bareHead } from './hats.ts'
import { hatsOn } from './hats-on.ts'
import { openSession } from './open-session.ts'

const window = limits.signInMinutes * 60 * 1000

/**
 * Signs a person in, wearing the first of the hats open today. A wrong name, a wrong password and a name without a password get
 * the same answer after the same work.
 *
 * An attempt counts from its beginning, so that of many at once none slips past the count, and a right one is forgotten. It counts
 * for the name that was typed, whether or not anyone has it, and for where it came from.
 */
export const signIn = onWorkInStages(
  'sign-in',
  async ({ inTransaction, secrets, from }, { signIn: name, password }) => {
    const begun = await inTransaction((context) => beginAttempt(context, name, from))
    if (!begun.ok) return begun
    const account = begun.value
    const right = await secrets.verifyPassword(password, account?.passwordHash ?? null)
    if (account === null || !right) return refuse('identity.wrong_sign_in')
    return inTransaction((context) => signedIn(context, name, account))
  },
)

async function beginAttempt({ store }: Context, name: string, from: string | null): Promise<Result<Account | null>> {
  const { identity } = store
  // Always in this order, so that no two attempts wait for each other in a circle.
  await identity.lockAttempts('name', name)
  if (from !== null) await identity.lockAttempts('address', from)
  const now = await store.now()
  const since = new Date(Date.parse(now) - window).toISOString()
  const byName = await identity.attempts('name', name, since)
  const byAddress = from === null ? [] : await identity.attempts('address', from, since)
  const refused = tooMany(byName, limits.signInsByName, now) ?? tooMany(byAddress, limits.signInsByAddress, now)
  if (refused !== null) return refused
  await identity.recordAttempt({ signIn: name, address: from, at: now }, since)
  return accept(await identity.findAccount(name))
}

/** The refusal of one more attempt, with the seconds until the oldest of the last `max` no longer counts; null when one may try. */
function tooMany(oldestFirst: readonly string[], max: number, now: string): ReturnType<typeof refuse> | null {
  const [oldest] = oldestFirst.slice(-max)
  if (oldestFirst.length < max || oldest === undefined) return null
  return refuse('request.too_many', { seconds: Math.ceil((Date.parse(oldest) + window - Date.parse(now)) / 1000) })
}

async function signedIn(context: Context, name: string, verified: Account) {
  const { identity } = context.store
  // While the password was looked at, a new one may have been set, which ends every session of the old one.
  const account = await identity.findAccount(name)
  if (account?.person !== verified.person || account.passwordHash !== verified.passwordHash) {
    return refuse('identity.wrong_sign_in')
  }
  await identity.forgetAttempts(name)
  const hats = await hatsOn(context.store, account.person, context.today)
  const wearing = hats[0] ?? null
  const session = await openSession(context, account.person, wearing ?? bareHead)
  return accept({ answer: { hats: [...hats], wearing }, session })
}
