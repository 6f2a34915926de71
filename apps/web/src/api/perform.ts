import type { ActName, InputOf, OutputOf, WorkName } from '@commonline/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { house } from './house.ts'
import type { Answer, Problem } from './house.ts'

/** How a call to the house stands: nothing yet, under way, refused with its reason, or the connection broke. */
export interface Calling<Input, Output> {
  readonly busy: boolean
  readonly refusal: Problem | null
  readonly broken: boolean
  /**
   * Sends it. Resolves to the value, or to null where it was refused or the connection broke (see `refusal`, `broken`), or where
   * the call before is still under way: a button may stay pressable, and keeps the focus, while it is busy.
   */
  readonly send: (input: Input) => Promise<Output | null>
  readonly forget: () => void
}

function useCalling<Input, Output>(
  call: (input: Input) => Promise<Answer<Output>>,
  changesReader = false,
): Calling<Input, Output> {
  const known = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [broken, setBroken] = useState(false)
  const forget = useCallback(() => {
    setRefusal(null)
    setBroken(false)
  }, [])
  const underWay = useRef(false)
  const send = async (input: Input): Promise<Output | null> => {
    if (underWay.current) return null
    underWay.current = true
    setBusy(true)
    forget()
    try {
      const answer = await call(input)
      if (!answer.ok) {
        setRefusal(answer.problem)
        return null
      }
      // What one reader was shown is not kept for the next, who may wear another hat.
      if (changesReader) known.removeQueries({ type: 'inactive' })
      await known.invalidateQueries()
      return answer.value
    } catch {
      setBroken(true)
      return null
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }
  return { busy, refusal, broken, send, forget }
}

/** Performs an official act. Use it through `OfficialAct`, which reviews the words first and shows the receipt. */
export const usePerform = <Name extends ActName>(name: Name): Calling<InputOf<Name>, OutputOf<Name>> =>
  useCalling((input: InputOf<Name>) => house.act(name, input))

/** Does something that is not official: drafts, curation, signing in. */
export const useWork = <Name extends WorkName>(name: Name): Calling<InputOf<Name>, OutputOf<Name>> =>
  useCalling((input: InputOf<Name>) => house.work(name, input), changeReader.has(name))

const changeReader: ReadonlySet<WorkName> = new Set([
  'sign-in',
  'sign-out',
  'wear-hat',
  'enter-demonstration',
  'set-up',
])
