import type { InputOf, OutputOf, QueryName } from '@commonline/contract'
import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { house } from './house.ts'
import type { Answer } from './house.ts'

export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      // New acts of others arrive as events, so an answer stays good until one comes.
      staleTime: 60_000,
      retry: 1,
      refetchOnWindowFocus: true,
    },
  },
})

export const answerOptions = <Name extends QueryName>(name: Name, input: InputOf<Name>) =>
  queryOptions({
    queryKey: [name, input] as const,
    queryFn: async ({ client, queryKey }): Promise<Answer<OutputOf<Name>>> => {
      const answer = await house.query(name, input)
      // What somebody reads or writes stays before them while the house has a fault: it does not make the last answer untrue.
      if (isFault(answer) && client.getQueryData<Answer<OutputOf<Name>>>(queryKey)?.ok === true)
        throw new Error(answer.problem.title)
      return answer
    },
  })

const isFault = (answer: Answer<unknown>): answer is Extract<typeof answer, { ok: false }> =>
  !answer.ok && answer.problem.status >= 500

export type Answering<Output> = UseQueryResult<Answer<Output>>

/** The house's answer to a query, kept up to date by its events. A refusal is an answer; only a broken connection is an error. */
export function useAnswer<Name extends QueryName>(
  name: Name,
  input: InputOf<Name>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): Answering<OutputOf<Name>> {
  return useQuery({ ...answerOptions(name, input), enabled })
}
