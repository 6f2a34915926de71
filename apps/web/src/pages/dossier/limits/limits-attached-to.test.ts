import { expect, test } from 'vitest'
import type { HeldLimit } from '../bargaining-inputs.ts'
import { limitsAttachedTo } from './limits-attached-to.ts'

const limit = (member: string, issue: string): HeldLimit => ({
  member,
  content: { issue, acceptable: { kind: 'range', from: 0, to: 50 }, unless: [] },
})

test('only what holds without end takes a limit from the package, for its member and its issue alone', () => {
  const limits = [limit('A', 'x'), limit('B', 'x'), limit('A', 'y')]
  const [ax, bx] = limits
  const on = { issue: 'x', members: ['A'] }
  expect(limitsAttachedTo(limits, [{ kind: 'derogation', ...on, at: 20 }])).toEqual({ elsewhere: [ax], still: [] })
  expect(limitsAttachedTo(limits, [{ kind: 'opt-out', ...on }])).toEqual({ elsewhere: [ax], still: [] })
  expect(limitsAttachedTo(limits, [{ kind: 'transition', ...on, share: 0.9 }])).toEqual({ elsewhere: [], still: [ax] })
  expect(limitsAttachedTo(limits, [{ kind: 'derogation', ...on, members: ['B'], at: 20, share: 0.5 }])).toEqual({
    elsewhere: [],
    still: [bx],
  })
  const others = [
    { kind: 'review-clause', issue: 'x', after: 0.5, lapses: true },
    { kind: 'declaration', issue: 'x', member: 'A', words: 'as we read it' },
  ] as const
  expect(limitsAttachedTo(limits, others)).toEqual({ elsewhere: [], still: [] })
})
