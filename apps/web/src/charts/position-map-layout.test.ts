import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorCells, anchorsFit, layoutPositions, nearestAnchor } from './position-map-layout.ts'

const order = ['AV', 'BE', 'CO', 'DR', 'OS', 'VE', 'XA', 'XB', 'XC', 'XD']
const measure = { width: 600, mark: 44 }

const point = (member: string, at: number) => ({ id: `p-${member}`, member, from: at, to: at })

const anyPlaced = fc
  .uniqueArray(
    fc.record({
      member: fc.constantFrom(...order),
      from: fc.integer({ min: 0, max: 100 }),
      length: fc.integer({ min: 0, max: 40 }),
    }),
    { selector: ({ member }) => member },
  )
  .map((all) =>
    all.map(({ member, from, length }) => ({ id: `p-${member}`, member, from, to: Math.min(100, from + length) })),
  )

test('members that stand apart share the row at the axis', () => {
  const { marks, rows } = layoutPositions([point('AV', 0), point('BE', 50), point('CO', 100)], [], order, measure)
  expect(marks.map(({ row }) => row)).toEqual([0, 0, 0])
  expect(rows).toBe(1)
})

test('members on one point stack in their fixed order, whatever the order of the input', () => {
  const placed = [point('OS', 40), point('AV', 40), point('CO', 40)]
  const laid = layoutPositions(placed, [], order, measure)
  expect(laid.marks.map(({ member, row }) => `${member} ${row}`)).toEqual(['AV 0', 'CO 1', 'OS 2'])
  expect(layoutPositions(placed.toReversed(), [], order, measure)).toEqual(laid)
})

test('no two marks of a row overlap, each member is drawn once, and no row is empty', () => {
  fc.assert(
    fc.property(anyPlaced, fc.integer({ min: 150, max: 1200 }), (placed, width) => {
      const { marks, rows } = layoutPositions(placed, [], order, { width, mark: 44 })
      expect(marks.map(({ member }) => member).toSorted()).toEqual(placed.map(({ member }) => member).toSorted())
      const spans = marks.map(({ row, at, interval }) => ({
        row,
        from: Math.min((at / 100) * width - 22, ((interval?.from ?? at) / 100) * width),
        to: Math.max((at / 100) * width + 22, (((interval?.from ?? at) + (interval?.width ?? 0)) / 100) * width),
      }))
      for (const [index, one] of spans.entries()) {
        for (const other of spans.slice(index + 1)) {
          if (one.row === other.row) expect(one.to <= other.from + 1e-6 || other.to <= one.from + 1e-6).toBe(true)
        }
      }
      for (let row = 0; row < rows; row += 1) expect(marks.some((mark) => mark.row === row)).toBe(true)
    }),
  )
})

test('an interval is drawn whole, with its mark in the middle', () => {
  const { marks } = layoutPositions([{ id: 'e', member: 'VE', from: 30, to: 60 }], [], order, measure)
  expect(marks[0]).toEqual({ id: 'e', member: 'VE', at: 45, row: 0, interval: { from: 30, width: 30 } })
})

test('limits lie under each other in the fixed order of members', () => {
  const limits = [
    { id: 'b', member: 'OS', from: 0, to: 70 },
    { id: 'a', member: 'AV', from: 0, to: 50 },
  ]
  expect(layoutPositions([], limits, order, measure).limits).toEqual([
    { id: 'a', member: 'AV', from: 0, width: 50, row: 0 },
    { id: 'b', member: 'OS', from: 0, width: 70, row: 1 },
  ])
})

test('anchors share the axis without gap or overlap', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 21 }), (points) => {
      const cells = anchorCells(points.map((at) => ({ at, words: `at ${at}` })))
      expect(cells[0]?.from).toBe(0)
      expect(cells.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 9)
      for (const { at, from, width } of cells) expect(from <= at && at <= from + width).toBe(true)
    }),
  )
  const cells = anchorCells([
    { at: 0, words: 'a' },
    { at: 90, words: 'b' },
    { at: 100, words: 'c' },
  ])
  expect(anchorsFit(cells, 600, 90)).toBe(false)
  expect(anchorsFit(cells.slice(0, 1), 600, 90)).toBe(true)
})

test('the nearest anchor; of two at one distance the lower', () => {
  const anchors = [{ at: 100 }, { at: 0 }, { at: 50 }]
  expect(nearestAnchor(anchors, 80)).toEqual({ at: 100 })
  expect(nearestAnchor(anchors, 25)).toEqual({ at: 0 })
  expect(nearestAnchor([], 25)).toBeNull()
})
