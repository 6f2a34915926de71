import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export interface PortRefusal {
  readonly code: 'start.host_not_ours' | 'start.port_not_allowed' | 'start.port_taken'
  readonly facts: { readonly host: string; readonly port: number }
}

/** Looks whether one can listen there, with so much patience for a server that is just leaving. */
export async function checkPort(
  host: string,
  port: number,
  patienceMs: number,
  signal: AbortSignal,
): Promise<PortRefusal | undefined> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const failure = await tryToListen(host, port)
    if (failure === undefined) return undefined
    if (failure === 'EACCES') return { code: 'start.port_not_allowed', facts: { host, port } }
    if (failure !== 'EADDRINUSE') return { code: 'start.host_not_ours', facts: { host, port } }
    if (signal.aborted || performance.now() > deadline) return { code: 'start.port_taken', facts: { host, port } }
    await sleep(100)
  }
}

async function tryToListen(host: string, port: number): Promise<string | undefined> {
  const listener = createServer()
  try {
    listener.listen(port, host)
    await once(listener, 'listening')
    listener.close()
    await once(listener, 'close')
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  }
}
