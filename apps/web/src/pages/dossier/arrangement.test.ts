import type { Attachment } from '@commonline/bargaining'
import { expect, test } from 'vitest'
import { attachedTo } from './arrangement.ts'

const optOut = (issue: string, ...members: string[]): Attachment => ({ kind: 'opt-out', issue, members })
const review = (issue: string, lapses: boolean): Attachment => ({ kind: 'review-clause', issue, after: 0.5, lapses })

test('one value only holds for a member on an issue: the later one, and the others keep theirs', () => {
  const derogation: Attachment = { kind: 'derogation', issue: 'key', members: ['BB'], at: 20 }
  expect(attachedTo([optOut('key', 'AA', 'BB'), optOut('reach', 'BB')], derogation)).toEqual([
    optOut('key', 'AA'),
    optOut('reach', 'BB'),
    derogation,
  ])
  expect(attachedTo([derogation], optOut('key', 'BB'))).toEqual([optOut('key', 'BB')])
})

test('a clause that lapses gives everybody another value, so that it stands alone on its issue', () => {
  expect(attachedTo([optOut('key', 'AA'), review('reach', true)], review('key', true))).toEqual([
    review('reach', true),
    review('key', true),
  ])
  expect(attachedTo([review('key', true)], optOut('key', 'AA'))).toEqual([optOut('key', 'AA')])
})

test('a review that only looks again, and a declaration, stand beside anything', () => {
  const declaration: Attachment = { kind: 'declaration', member: 'AA', words: 'as we read it', issue: 'key' }
  expect(attachedTo([optOut('key', 'AA'), declaration], review('key', false))).toHaveLength(3)
  expect(attachedTo([review('key', false)], declaration)).toHaveLength(2)
  expect(attachedTo([review('key', false)], { ...review('key', false), after: 0.2 } as Attachment)).toHaveLength(1)
})
