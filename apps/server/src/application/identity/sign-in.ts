import { accept, refuse } from '@commonline/contract'
import type { Context } from '../context.ts'
import { onWork } from '../handler.ts'
import type { Declined } from '../handler.ts'
import { bareHead } from './hats.ts'
import { hatsOn } from './hats-on.ts'
import { openSession } from './open-session.ts'

// Ten guesses in a quarter of an hour are 350,000 a year: hopeless against twelve characters, and more than a person mistypes.
const failuresMax = 10
const window = 15 * 60 * 1000

/**
 * Signs a person in, wearing the first of the hats open today. A wrong name, a wrong password and a name without a password get
 * the same answer after the same work. Failures are counted by the name that was typed, whether or not anyone has it.
 */
export const signIn = onWork('sign-in', async (context, { signIn: name, password }) => {
  const { identity } = context.store
  await identity.lockSignIn(name)
  const now = await context.store.now()
  const since = new Date(Date.parse(now) - window).toISOString()
  const failures = await identity.failedAttempts(name, since)
  const [oldest] = failures.slice(-failuresMax)
  if (failures.length >= failuresMax && oldest !== undefined)
    return refuse('request.too_many', { seconds: Math.ceil((Date.parse(oldest) + window - Date.parse(now)) / 1000) })

  const account = await identity.findAccount(name)
  const right = await context.secrets.verifyPassword(password, account?.passwordHash ?? null)
  if (account === null || !right) {
    await identity.recordFailedAttempt(name, now, since)
    return accept<Declined>({ refused: refuse('identity.wrong_sign_in').refusal })
  }
  await identity.forgetFailedAttempts(name)
  return accept(await signedIn(context, account.person))
})

async function signedIn(context: Context, person: string) {
  const hats = await hatsOn(context.store, person, context.today)
  const wearing = hats[0] ?? null
  const session = await openSession(context, person, wearing ?? bareHead)
  return { answer: { hats: [...hats], wearing }, session }
}
