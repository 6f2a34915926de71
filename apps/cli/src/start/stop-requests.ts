/** The wishes of a person or a service manager that the command end. */
export interface StopRequests {
  /** Aborted by the first wish. */
  readonly signal: AbortSignal
  /** Resolves at the first wish. */
  readonly requested: Promise<undefined>
  /** What to do when someone insists. */
  onSecond(act: () => void): void
  /** Leaves the signals to their usual meaning again. */
  forget(): void
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** Listens for SIGTERM, SIGINT (Ctrl-C) and SIGHUP (the terminal was closed). */
export function stopRequests(): StopRequests {
  const stop = new AbortController()
  const requested = Promise.withResolvers<undefined>()
  let second: () => void = () => undefined
  const listen = (): void => {
    if (stop.signal.aborted) return second()
    stop.abort()
    requested.resolve(undefined)
  }
  // A closed terminal or pipe must not end the command in the middle of stopping the database.
  const ignore = (): void => undefined
  for (const name of SIGNALS) process.on(name, listen)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignore)
  return {
    signal: stop.signal,
    requested: requested.promise,
    onSecond: (act) => {
      second = act
    },
    forget: () => {
      for (const name of SIGNALS) process.off(name, listen)
      for (const stream of [process.stdout, process.stderr]) stream.off('error', ignore)
    },
  }
}
