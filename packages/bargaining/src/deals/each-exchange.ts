import type { Traders } from './traders.ts'

/** A smaller gain is rounding. */
export const GAIN_MIN = 1e-12

/**
 * Called for every exchange that gains anything: who supplies P (the earlier issue) and who Q, as cells; what it would
 * gain if only the two positions limited it, and what it gains now that no compromise may pass a demander.
 */
type Visit = (supplierP: number, supplierQ: number, atMost: number, gain: number) => void

/**
 * Every exchange between two that stand opposite on two issues: O(members² · issues²). Returns how many such pairs there
 * are, whether or not anything can be gained between them.
 */
export function eachExchange(table: Traders, visit: Visit): number {
  let opposed = 0
  for (let p = 0; p < table.issues; p++) {
    for (let q = p + 1; q < table.issues; q++) {
      for (const onQ of [-1, 1] as const) {
        const [group, opposite] = [sided(table, p, q, -1, onQ), sided(table, p, q, 1, -onQ)]
        opposed += group.length * opposite.length
        eachBetween(table, p, q, group, opposite, visit)
      }
    }
  }
  return opposed
}

/** Members that stand on these sides of the two compromises. */
function sided({ members, issues, side }: Traders, p: number, q: number, onP: number, onQ: number): Int32Array {
  const found = new Int32Array(members)
  let count = 0
  for (let i = 0; i < members; i++) {
    if (side[i * issues + p] === onP && side[i * issues + q] === onQ) found[count++] = i
  }
  return found.subarray(0, count)
}

/** Exchanges between members of two groups that stand opposite on both issues. */
function eachBetween(
  { issues, at, share, salience: s, outcome }: Traders,
  p: number,
  q: number,
  group: Int32Array,
  opposite: Int32Array,
  visit: Visit,
): void {
  const [onP, onQ] = [outcome[p] as number, outcome[q] as number]
  for (const i of group) {
    const [iP, iQ] = [i * issues + p, i * issues + q]
    const [siP, siQ] = [s[iP] as number, s[iQ] as number]
    for (const j of opposite) {
      const jP = j * issues + p
      const jQ = j * issues + q
      const sjP = s[jP] as number
      const sjQ = s[jQ] as number
      const iFirst = siP * sjQ < sjP * siQ
      const ratio = (siP + sjP) / (siQ + sjQ)
      const moveP = Math.abs((at[iP] as number) - (at[jP] as number)) * (share[iFirst ? iP : jP] as number)
      const moveQ = (Math.abs((at[iQ] as number) - (at[jQ] as number)) * (share[iFirst ? jQ : iQ] as number)) / ratio
      const perPoint = iFirst ? siQ * ratio - siP : sjQ * ratio - sjP
      const move = moveP < moveQ ? moveP : moveQ
      if (perPoint * move <= GAIN_MIN) continue
      const roomP = Math.abs(onP - (at[iFirst ? jP : iP] as number))
      const roomQ = Math.abs(onQ - (at[iFirst ? iQ : jQ] as number)) / ratio
      visit(iFirst ? iP : jP, iFirst ? jQ : iQ, perPoint * move, perPoint * Math.min(move, roomP, roomQ))
    }
  }
}
