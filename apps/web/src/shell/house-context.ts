import type { OutputOf } from '@commonline/contract'
import { createContext, useContext } from 'react'
import { useAnswer } from '../api/answers.ts'

export type Who = OutputOf<'who-am-i'>
export type WornHat = Who['hat']

export const HouseContext = createContext<Who | null>(null)

/** Who is signed in, with which hat, and the alliance. Known on every page inside the shell. */
export function useHouse(): Who {
  const who = useContext(HouseContext)
  if (who === null) throw new Error('a page outside the shell asked who is signed in')
  return who
}

/** The headquarters' zone: every deadline is shown in it. */
export const useZone = (): string => useContext(HouseContext)?.alliance?.zone ?? 'UTC'

export interface MemberName {
  readonly code: string
  readonly name: string
}

const nobody: readonly MemberName[] = []

/** The members in their fixed order, for marks and choices. */
export function useMembers(): readonly MemberName[] {
  const { data } = useAnswer('organisation', {})
  return data?.ok === true ? data.value.members : nobody
}
