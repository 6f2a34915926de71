import { endpoints } from '@commonline/contract'
import { expect, test } from 'vitest'
import { actKinds } from './act-kinds.ts'

test('there are words for every act of the house, for its founding, and for nothing else', () => {
  const acts = endpoints.filter(({ kind }) => kind === 'act').map(({ name }) => name)
  expect(actKinds.toSorted()).toEqual([...acts, 'found-alliance'].toSorted())
})
