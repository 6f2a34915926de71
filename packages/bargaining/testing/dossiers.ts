import fc from 'fast-check'
import type { Attachment, Condition, Dependency, Dossier, Issue, Limit, Point, Position } from '../src/index.ts'
import { isScale } from '../src/index.ts'

/** Values on the grid of a 0..100 scale in steps of 20: few enough for an exhaustive search. */
const onGrid = fc.integer({ min: 0, max: 5 }).map((step) => step * 20)
const importance = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)

function issueOf(id: string, kind: number, at: number): Issue {
  return kind === 0 ? { id, options: ['a', 'b', 'c'], statusQuo: 'a' } : { id, scale: [0, 100], statusQuo: at }
}

function condition(issue: Issue, at: number, side: number): Condition {
  if (!isScale(issue)) {
    const option = issue.options[at % 3] ?? 'a'
    return side % 2 === 0 ? { issue: issue.id, is: option } : { issue: issue.id, isNot: option }
  }
  if (side === 0) return { issue: issue.id, atLeast: at }
  if (side === 1) return { issue: issue.id, atMost: at }
  return side === 2 ? { issue: issue.id, above: at } : { issue: issue.id, below: at }
}

/** Small dossiers with scales and options, points and intervals, plain and conditional limits. */
export function dossiers(most: {
  readonly members: number
  readonly issues: number
  readonly limits: number
}): fc.Arbitrary<Dossier> {
  const shape = fc.record({
    powers: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: most.members }),
    kinds: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), onGrid), { minLength: 1, maxLength: most.issues }),
  })
  return shape.chain(({ powers, kinds }) => {
    const issues = kinds.map(([kind, at], k) => issueOf(`i${k}`, kind, at))
    const members = powers.map((power, i) => ({ id: `m${i}`, power }))
    const cells = members.flatMap((member) => issues.map((issue) => ({ member: member.id, issue })))
    const positions = fc.tuple(
      ...cells.map(({ member, issue }) =>
        fc.tuple(onGrid, onGrid, importance, fc.integer({ min: 0, max: 9 })).map(([a, b, salience, kind]): Position => {
          const held = { member, issue: issue.id, salience }
          if (!isScale(issue)) return kind === 0 ? held : { ...held, option: ['a', 'b', 'c'][a % 3] ?? 'a' }
          return kind === 0 ? { ...held, interval: [Math.min(a, b), Math.max(a, b)] } : { ...held, point: a }
        }),
      ),
    )
    const limit = fc
      .tuple(
        fc.nat(members.length - 1),
        fc.nat(issues.length - 1),
        fc.nat(issues.length - 1),
        onGrid,
        onGrid,
        fc.nat(3),
        fc.nat(2),
      )
      .map(([i, k, other, a, b, side, kind]): Limit => {
        const issue = issues[k] ?? issueOf('i0', 1, 0)
        const on = issues[other] ?? issue
        const range: readonly [number, number] = [Math.min(a, b), Math.max(a, b)]
        const within = isScale(issue) ? { range } : { options: a > 40 ? ['a', 'b'] : ['b', 'c'] }
        const plain = { member: `m${i}`, issue: issue.id, ...within }
        if (kind === 0 || other === k) return plain
        return kind === 1 ? { ...plain, unless: condition(on, b, side) } : { ...plain, when: condition(on, b, side) }
      })
    return fc
      .tuple(positions, fc.array(limit, { maxLength: most.limits }))
      .map(([placed, limits]): Dossier => ({ members, issues, positions: placed, limits }))
  })
}

/** What may be attached to a package of this dossier, at most one thing for each member and issue. */
function attachmentsFor(dossier: Dossier): fc.Arbitrary<readonly Attachment[]> {
  const one = fc.tuple(
    fc.nat(4),
    fc.nat(dossier.members.length - 1),
    fc.nat(dossier.issues.length - 1),
    onGrid,
    fc.nat(4),
  )
  return fc.array(one, { maxLength: 2 }).map((drawn) => {
    const taken = new Set<string>()
    return drawn.flatMap(([kind, i, k, value, fifths]): readonly Attachment[] => {
      const issue = dossier.issues[k]?.id ?? ''
      const members = [`m${i}`]
      // A review clause is for everybody, so it stands alone on its issue.
      const touched = kind === 3 ? dossier.members.map(({ id }) => id) : members
      if (touched.some((member) => taken.has(`${member} ${issue}`))) return []
      for (const member of touched) taken.add(`${member} ${issue}`)
      const at = isScale(dossier.issues[k] ?? issueOf('', 1, 0)) ? value : (['a', 'b', 'c'][value % 3] ?? 'a')
      if (kind === 0) return [{ kind: 'transition', issue, members, share: fifths / 5 }]
      if (kind === 1) return [{ kind: 'derogation', issue, members, at, share: (fifths + 1) / 5 }]
      if (kind === 2) return [{ kind: 'opt-out', issue, members }]
      if (kind === 3) return [{ kind: 'review-clause', issue, after: fifths / 5, lapses: true }]
      return [{ kind: 'declaration', member: `m${i}`, words: 'as we understand it' }]
    })
  })
}

/** The dossiers with dependencies between issues, and in half of them something attached. */
export function bound(any: fc.Arbitrary<Dossier>, most: number): fc.Arbitrary<Dossier> {
  return any.chain((dossier) => {
    const { issues } = dossier
    const dependency = fc
      .tuple(fc.nat(issues.length - 1), fc.nat(issues.length - 1), onGrid, onGrid, fc.nat(3), fc.boolean())
      .map(([k, other, a, b, side, unless]): readonly Dependency[] => {
        const [issue, on] = [issues[k], issues[other]]
        if (issue === undefined || on === undefined || k === other) return []
        const within = isScale(issue)
          ? { range: [Math.min(a, b), Math.max(a, b)] as const }
          : { options: a > 40 ? ['a', 'b'] : ['b', 'c'] }
        const when = condition(on, b, side)
        return [{ issue: issue.id, ...within, ...(unless ? { unless: when } : { when }) }]
      })
    const attached = fc.oneof(fc.constant([]), attachmentsFor(dossier))
    return fc.tuple(fc.array(dependency, { maxLength: most }), attached).map(([dependencies, attachments]) => ({
      ...dossier,
      dependencies: dependencies.flat(),
      attachments,
    }))
  })
}

/** A body in which everyone wants something else on issues of many options, without limits: hard to search, no chance. */
export function optionsDossier(members: number, issues: number, options: number): Dossier {
  const ids = Array.from({ length: members }, (_, i) => `m${i}`)
  const names = Array.from({ length: options }, (_, option) => `o${option}`)
  return {
    members: ids.map((id) => ({ id, power: 1 })),
    issues: Array.from({ length: issues }, (_, k) => ({ id: `i${k}`, options: names, statusQuo: 'o0' })),
    positions: ids.flatMap((member, i) =>
      Array.from({ length: issues }, (_, k): Position => {
        const mixed = (i + 1) * (k + 3) * (i + 2 * k + 5)
        return { member, issue: `i${k}`, option: names[mixed % options] ?? 'o0', salience: ((mixed * 7) % 10) / 10 }
      }),
    ),
    limits: [],
  }
}

/** Every point of the dossier on a grid with the given step, options in all combinations. */
export function* gridPoints(dossier: Dossier, step: number): Generator<Point> {
  const values = dossier.issues.map((issue): readonly (number | string)[] =>
    isScale(issue) ? Array.from({ length: 100 / step + 1 }, (_, at) => at * step) : issue.options,
  )
  const indices = values.map(() => 0)
  for (;;) {
    yield Object.fromEntries(dossier.issues.map((issue, k) => [issue.id, values[k]?.[indices[k] ?? 0] ?? 0]))
    let k = 0
    while (k < indices.length && (indices[k] ?? 0) + 1 >= (values[k]?.length ?? 0)) indices[k++] = 0
    if (k >= indices.length) return
    indices[k] = (indices[k] ?? 0) + 1
  }
}

/** Satisfactions in rising order. */
export function sortedSatisfaction(satisfaction: Readonly<Record<string, number | null>>): readonly number[] {
  return Object.values(satisfaction)
    .filter((value) => value !== null)
    .sort((a, b) => a - b)
}
