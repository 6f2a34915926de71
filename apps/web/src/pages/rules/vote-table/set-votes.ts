import { ANSWERS, isAnswer } from '@commonline/rules'
import type { Answer } from '@commonline/rules'
import { useMemo } from 'react'
import { useAddressState } from '../../../design/address-state.ts'
import type { Votes } from './ballot-frame.ts'
import { readLists, writeLists } from './lists-in-address.ts'

/** What the reader set, member by member; null leaves a member open that had a vote. */
export type Changes = Readonly<Record<string, Answer | null>>

const OPEN = 'open'

export const writeChanges = (changes: Changes): string =>
  writeLists(
    Object.fromEntries(
      [...ANSWERS, null].map((answer) => [
        answer ?? OPEN,
        Object.entries(changes)
          .filter(([, given]) => given === answer)
          .map(([member]) => member),
      ]),
    ),
  )

/** What an address says was set; words that are no answer say nothing. */
export const readChanges = (text: string): Changes =>
  Object.fromEntries(
    Object.entries(readLists(text)).flatMap(([word, members]) =>
      word === OPEN || isAnswer(word) ? members.map((member) => [member, word === OPEN ? null : word]) : [],
    ),
  )

/** The votes with what was set in them, of these members alone. */
export const changedVotes = (start: Votes, changes: Changes, members: readonly string[]): Votes =>
  Object.fromEntries(
    members.flatMap((member) => {
      const answer = Object.hasOwn(changes, member) ? changes[member] : start[member]
      return answer === undefined || answer === null ? [] : [[member, answer]]
    }),
  )

/** What differs from the start once these members have this answer. */
export function withAnswer(start: Votes, changes: Changes, members: readonly string[], answer: Answer | null): Changes {
  const next = new Map(Object.entries(changes))
  for (const member of members) {
    if ((start[member] ?? null) === answer) next.delete(member)
    else next.set(member, answer)
  }
  return Object.fromEntries(next)
}

/** The changes that stand in the address under a name, so that what was set can be shared and survives going back. */
export function useChanges(name: string): readonly [Changes, (changes: Changes) => void] {
  const [text, setText] = useAddressState(name)
  const changes = useMemo(() => readChanges(text), [text])
  return [changes, (next) => setText(writeChanges(next))]
}
