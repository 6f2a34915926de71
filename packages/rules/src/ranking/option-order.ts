/**
 * An order of options from one in which some stand above others and no two above each other: first those that none
 * stands above, then those that none of the rest stands above, and so on. Options of a group are told as level: none
 * of them stands above another.
 */
export function orderOf(
  options: readonly number[],
  isAbove: (a: number, b: number) => boolean,
): readonly (readonly number[])[] {
  const order: (readonly number[])[] = []
  let rest = options
  while (rest.length > 0) {
    const group = rest.filter((option) => !rest.some((other) => isAbove(other, option)))
    if (group.length === 0) throw new Error('options stand above each other in a circle')
    order.push(group)
    rest = rest.filter((option) => !group.includes(option))
  }
  return order
}

/** An order by points, the most first. */
export function orderByPoints(points: readonly bigint[]): readonly (readonly number[])[] {
  return orderOf([...points.keys()], (a, b) => (points[a] ?? 0n) > (points[b] ?? 0n))
}
