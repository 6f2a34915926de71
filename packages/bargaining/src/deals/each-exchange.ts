import type { Traders } from './traders.ts'

/** A smaller gain is rounding. */
export const GAIN_MIN = 1e-12

/**
 * Exchanges that gain anything, found together: who supplies P (the earlier issue) and who Q, as cells; what each would
 * gain if only the two positions limited it, and what it gains now that no compromise may pass a demander. Only so many
 * as `count` says, and only until the next are found.
 */
export interface FoundExchanges {
  count: number
  readonly supplierP: Int32Array
  readonly supplierQ: Int32Array
  readonly atMost: Float64Array
  readonly gain: Float64Array
}

/** What is asked of members that stand opposite, one after the other: their own matrices leap from issue to issue. */
interface Side {
  readonly atP: Float64Array
  readonly atQ: Float64Array
  readonly salienceP: Float64Array
  readonly salienceQ: Float64Array
  readonly shareP: Float64Array
  readonly shareQ: Float64Array
}

/**
 * Every exchange between two that stand opposite on two issues: O(members² · issues²). Returns how many such pairs there
 * are, whether or not anything can be gained between them.
 */
export function eachExchange(table: Traders, visit: (found: FoundExchanges) => void): number {
  const { members, issues } = table
  const found = {
    count: 0,
    supplierP: new Int32Array(members),
    supplierQ: new Int32Array(members),
    atMost: new Float64Array(members),
    gain: new Float64Array(members),
  }
  const side = sideOf(members)
  let opposed = 0
  for (let p = 0; p < issues; p++) {
    for (let q = p + 1; q < issues; q++) {
      for (const onQ of [-1, 1] as const) {
        const [group, opposite] = [sided(table, p, q, -1, onQ), sided(table, p, q, 1, -onQ)]
        opposed += group.length * opposite.length
        fill(side, table, p, q, opposite)
        for (const i of group) {
          found.count = 0
          between(table, p, q, i, opposite, side, found)
          if (found.count > 0) visit(found)
        }
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

function sideOf(members: number): Side {
  const of = (): Float64Array => new Float64Array(members)
  return { atP: of(), atQ: of(), salienceP: of(), salienceQ: of(), shareP: of(), shareQ: of() }
}

function fill(side: Side, { issues, at, salience, share }: Traders, p: number, q: number, who: Int32Array): void {
  const { atP, atQ, salienceP, salienceQ, shareP, shareQ } = side
  for (let n = 0; n < who.length; n++) {
    const onP = (who[n] as number) * issues + p
    const onQ = (who[n] as number) * issues + q
    atP[n] = at[onP] as number
    atQ[n] = at[onQ] as number
    salienceP[n] = salience[onP] as number
    salienceQ[n] = salience[onQ] as number
    shareP[n] = share[onP] as number
    shareQ[n] = share[onQ] as number
  }
}

/** Exchanges of one member with those that stand opposite to it on both issues. */
function between(
  { issues, at, share, salience, outcome }: Traders,
  p: number,
  q: number,
  i: number,
  opposite: Int32Array,
  { atP, atQ, salienceP, salienceQ, shareP, shareQ }: Side,
  found: FoundExchanges,
): void {
  const [onP, onQ] = [outcome[p] as number, outcome[q] as number]
  const [iP, iQ] = [i * issues + p, i * issues + q]
  const [aiP, aiQ] = [at[iP] as number, at[iQ] as number]
  const [siP, siQ] = [salience[iP] as number, salience[iQ] as number]
  const [ciP, ciQ] = [share[iP] as number, share[iQ] as number]
  for (let n = 0; n < opposite.length; n++) {
    const sjP = salienceP[n] as number
    const sjQ = salienceQ[n] as number
    const iFirst = siP * sjQ < sjP * siQ
    const ratio = (siP + sjP) / (siQ + sjQ)
    const moveP = Math.abs(aiP - (atP[n] as number)) * (iFirst ? ciP : (shareP[n] as number))
    const moveQ = (Math.abs(aiQ - (atQ[n] as number)) * (iFirst ? (shareQ[n] as number) : ciQ)) / ratio
    const perPoint = iFirst ? siQ * ratio - siP : sjQ * ratio - sjP
    const move = moveP < moveQ ? moveP : moveQ
    if (perPoint * move <= GAIN_MIN) continue
    const roomP = Math.abs(onP - (iFirst ? (atP[n] as number) : aiP))
    const roomQ = Math.abs(onQ - (iFirst ? aiQ : (atQ[n] as number))) / ratio
    const j = (opposite[n] as number) * issues
    const next = found.count++
    found.supplierP[next] = iFirst ? iP : j + p
    found.supplierQ[next] = iFirst ? j + q : iQ
    found.atMost[next] = perPoint * move
    found.gain[next] = perPoint * Math.min(move, roomP, roomQ)
  }
}
