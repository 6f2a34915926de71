import type { Problem } from '@commonline/contract'
import { house } from '../../api/house.ts'
import { differences, placeInChain } from './held.ts'
import type { Held } from './held.ts'

/** What the house shows today for something that a reader holds. */
export type Compared =
  | { readonly verdict: 'same'; readonly seq: number }
  | { readonly verdict: 'different'; readonly seq: number; readonly differs: ReturnType<typeof differences> }
  /** The record ends before the entry of a receipt. */
  | { readonly verdict: 'missing'; readonly seq: number }
  /** The hash of the record up to an entry: what follows it came after. */
  | { readonly verdict: 'beginning'; readonly seq: number; readonly after: number }
  | { readonly verdict: 'entry'; readonly seq: number }
  | { readonly verdict: 'unknown'; readonly hash: string }
  | { readonly verdict: 'refused'; readonly problem: Problem }

/** Compares one thing after the other with what the house shows. A broken connection rejects. */
export async function compareWithHouse(held: readonly Held[]): Promise<readonly Compared[]> {
  const compared: Compared[] = []
  let chain: string | null = null
  for (const one of held) {
    if (one.kind === 'receipt') {
      compared.push(await compareReceipt(one))
      continue
    }
    if (chain === null) {
      const answer = await house.query('record-export', {})
      if (!answer.ok) return [...compared, { verdict: 'refused', problem: answer.problem }]
      chain = answer.value.files['chain.txt'] ?? ''
    }
    compared.push(await compareHash(one.hash, chain))
  }
  return compared
}

async function compareReceipt(held: Extract<Held, { kind: 'receipt' }>): Promise<Compared> {
  const answer = await house.query('receipt', { seq: held.seq })
  if (!answer.ok) {
    return answer.problem.code === 'record.no_such_entry'
      ? { verdict: 'missing', seq: held.seq }
      : { verdict: 'refused', problem: answer.problem }
  }
  const differs = differences(held, answer.value)
  return differs.length === 0 ? { verdict: 'same', seq: held.seq } : { verdict: 'different', seq: held.seq, differs }
}

async function compareHash(hash: string, chain: string): Promise<Compared> {
  const place = placeInChain(hash, chain)
  if (place !== null) {
    const size = chain.split('\n').filter((line) => line !== '').length
    return { verdict: 'beginning', seq: place, after: size - 1 - place }
  }
  return entryWithHash(hash)
}

/** Looks through the record, newest first, for the entry with a hash. */
async function entryWithHash(hash: string): Promise<Compared> {
  let before: number | undefined
  for (;;) {
    const answer = await house.query('record', before === undefined ? {} : { before })
    if (!answer.ok) return { verdict: 'refused', problem: answer.problem }
    const { entries } = answer.value
    const found = entries.find(({ entryHash }) => entryHash === hash)
    if (found !== undefined) return { verdict: 'entry', seq: found.seq }
    const oldest = entries.at(-1)?.seq ?? 0
    if (oldest === 0) return { verdict: 'unknown', hash }
    before = oldest
  }
}
