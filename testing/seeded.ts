/** Numbers from 0 (included) to 1 (excluded) that are the same for the same seed: a failure can be seen again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  // The mixing steps of MurmurHash3 over a counter.
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000
  }
}
