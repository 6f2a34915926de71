import { naturalLogarithm } from '../natural-logarithm.ts'

/**
 * Van der Eijk's A (Quality and Quantity 35, 2001): how far a frequency distribution over ordered categories has one
 * peak. 1 all in one category, 0 uniform, -1 two equal poles at the ends. The distribution is peeled into layers, each
 * a pattern of empty and non-empty categories; a layer with S of K non-empty categories counts U (1 - (S-1)/(K-1)).
 * Null for fewer than two categories or no cases. O(K^4).
 */
export function vanDerEijkA(frequencies: readonly number[]): number | null {
  const total = frequencies.reduce((sum, count) => sum + count, 0)
  if (frequencies.length < 2 || !(total > 0)) return null
  let left = frequencies.map((count) => count)
  let agreement = 0
  while (left.some((count) => count > 0)) {
    const height = Math.min(...left.filter((count) => count > 0))
    const pattern = left.map((count) => count > 0)
    const cases = pattern.filter(Boolean).length
    agreement += ((height * cases) / total) * layerAgreement(pattern)
    // A rest below one part in 10^12 is rounding of weighted counts.
    left = left.map((count) => (count - height > total * 1e-12 ? count - height : 0))
  }
  return agreement
}

function layerAgreement(pattern: readonly boolean[]): number {
  const k = pattern.length
  const filled = pattern.filter(Boolean).length
  return unimodality(pattern) * (1 - (filled - 1) / (k - 1))
}

/** Triples 110 and 011 speak for one peak, 101 against it. */
function unimodality(pattern: readonly boolean[]): number {
  const k = pattern.length
  let forOne = 0
  let against = 0
  for (let a = 0; a < k; a++) {
    for (let b = a + 1; b < k; b++) {
      for (let c = b + 1; c < k; c++) {
        if (pattern[a] && pattern[b] && !pattern[c]) forOne++
        if (!pattern[a] && pattern[b] && pattern[c]) forOne++
        if (pattern[a] && !pattern[b] && pattern[c]) against++
      }
    }
  }
  if (forOne + against === 0) return 1
  return ((k - 2) * forOne - (k - 1) * against) / ((k - 2) * (forOne + against))
}

/** Tastle & Wierman's consensus (2007): 1 + sum p log2(1 - |i - mean| / (K - 1)); 0 for two poles, 1 for one category. */
export function tastleWierman(frequencies: readonly number[]): number | null {
  const total = frequencies.reduce((sum, count) => sum + count, 0)
  if (frequencies.length < 2 || !(total > 0)) return null
  const mean = frequencies.reduce((sum, count, i) => sum + i * count, 0) / total
  const spread = frequencies.reduce((sum, count, i) => {
    if (count === 0) return sum
    return sum + (count / total) * naturalLogarithm(1 - Math.abs(i - mean) / (frequencies.length - 1))
  }, 0)
  return 1 + spread / naturalLogarithm(2)
}
