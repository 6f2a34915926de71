import type { Power, Result } from '@commonline/rules'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PowerQuestion } from './power-question.ts'

/** How far a computation is. */
export type PowerState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly question: PowerQuestion; readonly result: Result<Power> }

export interface PowerRun {
  readonly state: PowerState
  readonly start: (question: PowerQuestion) => void
  readonly stop: () => void
}

/** Computes voting power beside the page, which stays alive; what runs is ended when it is stopped or when one leaves. */
export function usePower(): PowerRun {
  const [state, setState] = useState<PowerState>({ kind: 'idle' })
  const running = useRef<Worker | null>(null)
  const end = useCallback(() => {
    running.current?.terminate()
    running.current = null
  }, [])
  useEffect(() => end, [end])
  const start = useCallback(
    (question: PowerQuestion) => {
      end()
      const worker = new Worker(new URL('./power-worker.ts', import.meta.url), { type: 'module' })
      running.current = worker
      setState({ kind: 'running' })
      worker.addEventListener('message', ({ data }: MessageEvent<Result<Power>>) => {
        end()
        setState({ kind: 'done', question, result: data })
      })
      worker.addEventListener('error', () => {
        end()
        setState({ kind: 'failed' })
      })
      worker.postMessage(question, { transfer: [] })
    },
    [end],
  )
  const stop = useCallback(() => {
    end()
    setState({ kind: 'stopped' })
  }, [end])
  return { state, start, stop }
}
