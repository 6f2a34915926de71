import type { Receipt } from '@commonline/contract'

/** What a reader brings to compare: a receipt with its number, or a hash alone. */
export type Held =
  | {
      readonly kind: 'receipt'
      readonly seq: number
      readonly entryHash: string | null
      readonly chainHash: string | null
    }
  | { readonly kind: 'hash'; readonly hash: string }

const hashAlone = /\b[0-9a-f]{64}\b/g
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value)

// "Recorded as entry 1,204.", « … sous le numéro 1 204 » : as the page words a receipt.
const entryNumber = /(?:entry|numéro|inscription)\s+(\d[\d,\s]*)/i

/**
 * What stands in a pasted text: receipts as JSON, one, a list, or inside an answer of the house; a receipt in the words of
 * the page; else every hash in it, whatever stands around it.
 */
export function heldIn(text: string): readonly Held[] {
  const receipts = receiptsIn(parsed(text))
  if (receipts.length > 0) return receipts
  const hashes = [...new Set(text.toLowerCase().match(hashAlone) ?? [])]
  const [entryHash, chainHash] = hashes
  const seq = Number(entryNumber.exec(text)?.[1]?.replaceAll(/\D/g, '') ?? Number.NaN)
  if (entryHash !== undefined && chainHash !== undefined && hashes.length === 2 && Number.isSafeInteger(seq)) {
    return [{ kind: 'receipt', seq, entryHash, chainHash }]
  }
  return hashes.map((hash) => ({ kind: 'hash', hash }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function receiptsIn(value: unknown, depth = 0): readonly Held[] {
  if (typeof value !== 'object' || value === null || depth > 4) return []
  if (Array.isArray(value)) return value.flatMap((one) => receiptsIn(one, depth + 1))
  const { seq, entryHash, chainHash } = value as Readonly<Record<string, unknown>>
  if (typeof seq === 'number' && Number.isSafeInteger(seq) && seq >= 0 && (isHash(entryHash) || isHash(chainHash))) {
    return [
      {
        kind: 'receipt',
        seq,
        entryHash: isHash(entryHash) ? entryHash.toLowerCase() : null,
        chainHash: isHash(chainHash) ? chainHash.toLowerCase() : null,
      },
    ]
  }
  return Object.values(value).flatMap((one) => receiptsIn(one, depth + 1))
}

/** Hashes in which a receipt differs from the one the house shows for the same entry; none where they are the same. */
export function differences(
  held: Extract<Held, { kind: 'receipt' }>,
  shown: Receipt,
): readonly { readonly name: 'entryHash' | 'chainHash'; readonly held: string; readonly shown: string }[] {
  return (['entryHash', 'chainHash'] as const).flatMap((name) => {
    const mine = held[name]
    return mine === null || mine === shown[name].toLowerCase() ? [] : [{ name, held: mine, shown: shown[name] }]
  })
}

/** The entry up to which a hash stands for the whole record, from the lines of its chain; null where none does. */
export function placeInChain(hash: string, chain: string): number | null {
  const place = chain.split('\n').indexOf(hash)
  return place === -1 ? null : place
}
