import { createContext, useContext } from 'react'
import { useMembers } from '../shell/house-context.ts'

/** How members are called that are not of this alliance, such as those of a recorded vote; null means that they are of it. */
export const MemberNames = createContext<((code: string) => string) | null>(null)

/** The name of a member by its code; the code itself where no name is known. */
export function useMemberName(): (code: string) => string {
  const others = useContext(MemberNames)
  const members = useMembers()
  return others ?? ((code) => members.find((member) => member.code === code)?.name ?? code)
}
