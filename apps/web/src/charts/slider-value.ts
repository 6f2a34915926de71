/** Smallest step of a what-if marker on a scale from 0 to 100, and the step of Page Up and Page Down. */
const STEP = 1
const LEAP = 10

const within = (value: number): number => Math.min(100, Math.max(0, value))

/** The value after a key, or null for a key that moves nothing. From right to left the arrows change sides, as the scale does. */
export function valueAfterKey(value: number, key: string, direction: 'ltr' | 'rtl'): number | null {
  const onwards = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  switch (key) {
    case onwards:
    case 'ArrowUp':
      return within(Math.floor(value) + STEP)
    case back:
    case 'ArrowDown':
      return within(Math.ceil(value) - STEP)
    case 'PageUp':
      return within(value + LEAP)
    case 'PageDown':
      return within(value - LEAP)
    case 'Home':
      return 0
    case 'End':
      return 100
    default:
      return null
  }
}

/** The whole value under a pointer, for a plot from `left` on that is `width` pixels wide. */
export function valueAtPointer(
  x: number,
  { left, width }: { readonly left: number; readonly width: number },
  direction: 'ltr' | 'rtl',
): number {
  const share = width === 0 ? 0 : (x - left) / width
  return Math.round(within((direction === 'rtl' ? 1 - share : share) * 100))
}
