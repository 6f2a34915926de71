import { client } from '@commonline/contract'
import type { Answer, Client, Problem, Role } from '@commonline/contract'
import type { Hono } from 'hono'
import { houseBehindHttp, origin, ownHeaders } from './house-behind-http.ts'
import type { HouseBehindHttp } from './house-behind-http.ts'

/** The demonstration, and clients that came in by its door as its pages do. */
export interface DemonstrationHouse extends HouseBehindHttp {
  /** A client that entered as somebody with this hat. */
  enter(role: Role, member?: string | null): Promise<Client>
  /** A client that nobody signed in. */
  readonly visitor: Client
}

/** Call it at the top of a test file. */
export async function demonstrationHouse(): Promise<DemonstrationHouse> {
  const behind = await houseBehindHttp()
  const visitor = clientOf(behind.app)
  return {
    ...behind,
    visitor,
    async enter(role, member = null) {
      const who = must(await visitor.query('who-am-i', {}))
      const person = who.demonstration?.people.find(
        ({ hat }) => hat.role === role && (member === null || hat.member === member),
      )
      if (person === undefined) throw new Error(`the demonstration has nobody as ${role} of ${member}`)
      const entering = clientOf(behind.app)
      must(await entering.work('enter-demonstration', { person: person.person, hat: person.hat }))
      return entering
    },
  }
}

/** A browser as far as it matters here: keeps the cookie, says where it comes from. */
function clientOf(app: Hono): Client {
  let cookie: string | null = null
  return client(async (address, init) => {
    const headers = { ...init.headers, ...ownHeaders(cookie) }
    const response = await app.request(`${origin}${address}`, { ...init, headers })
    const set = response.headers.get('set-cookie')
    if (set !== null) cookie = set.split(';')[0] ?? null
    return response
  })
}

/** The value of an answer that the test expects to get. */
export function must<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.problem.code} ${JSON.stringify(answer.problem.facts)}`)
  return answer.value
}

/** The problem of an answer that the test expects to be refused. */
export function refused(answer: Answer<unknown>): Problem {
  if (answer.ok) throw new Error(`not refused: ${JSON.stringify(answer.value)}`)
  return answer.problem
}
