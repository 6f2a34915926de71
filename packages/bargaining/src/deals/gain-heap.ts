/**
 * Numbered things with a gain each, the largest at hand: a binary heap that knows where everything lies in it, so that a
 * gain can fall and rise. Making it costs O(n), a change O(log n).
 */
export interface GainHeap {
  readonly gain: Float64Array
  /** What lies where in the heap, and where what lies. */
  readonly order: Int32Array
  readonly place: Int32Array
}

export function gainHeap(gain: Float64Array): GainHeap {
  const order = Int32Array.from(gain, (_, one) => one)
  const heap = { gain, order, place: order.slice() }
  for (let at = (gain.length >> 1) - 1; at >= 0; at--) sink(heap, at)
  return heap
}

/** Changes the gain of one. */
export function setGain(heap: GainHeap, one: number, gain: number): void {
  const before = heap.gain[one] as number
  heap.gain[one] = gain
  if (gain > before) rise(heap, heap.place[one] as number)
  else sink(heap, heap.place[one] as number)
}

/** All whose gain is at least this, in no particular order: O(how many). */
export function atLeast(heap: GainHeap, gain: number): readonly number[] {
  const found: number[] = []
  const open = heap.order.length === 0 ? [] : [0]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const one = heap.order[at] as number
    if ((heap.gain[one] as number) < gain) continue
    found.push(one)
    for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.order.length) open.push(child)
  }
  return found
}

function sink({ gain, order, place }: GainHeap, start: number): void {
  const one = order[start] as number
  const own = gain[one] as number
  let at = start
  for (;;) {
    let child = 2 * at + 1
    if (child >= order.length) break
    const right = child + 1
    if (right < order.length && (gain[order[right] as number] as number) > (gain[order[child] as number] as number))
      child = right
    const below = order[child] as number
    if ((gain[below] as number) <= own) break
    order[at] = below
    place[below] = at
    at = child
  }
  order[at] = one
  place[one] = at
}

function rise({ gain, order, place }: GainHeap, start: number): void {
  const one = order[start] as number
  const own = gain[one] as number
  let at = start
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = order[parent] as number
    if ((gain[above] as number) >= own) break
    order[at] = above
    place[above] = at
    at = parent
  }
  order[at] = one
  place[one] = at
}
