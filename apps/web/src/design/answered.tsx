import type { ReactNode } from 'react'
import type { Answering } from '../api/answers.ts'
import { useWords } from '../words/use-words.ts'
import { BrokenConnection, Refusal } from './refusal.tsx'

/** Shows what is made of an answer; until it comes, that it is awaited; its refusal where there is one. */
export function Answered<Output>({
  answering,
  children,
}: {
  readonly answering: Answering<Output>
  readonly children: (value: Output) => ReactNode
}) {
  const words = useWords()
  const { data, isError } = answering
  if (data === undefined) {
    return isError ? (
      <BrokenConnection />
    ) : (
      <p className="loading" role="status">
        {words('shell.loading')}
      </p>
    )
  }
  return data.ok ? <>{children(data.value)}</> : <Refusal problem={data.problem} />
}
