import { readLists, writeLists } from '../vote-table/lists-in-address.ts'
import type { Doings } from './trial.ts'

/** What each member does, as the lists of an address say it. */
export const doingsIn = (text: string): Doings =>
  Object.fromEntries(Object.entries(readLists(text)).flatMap(([choice, members]) => members.map((id) => [id, choice])))

/** The same as an address carries it. */
export function doingsInAddress(doings: Doings): string {
  const lists: Record<string, string[]> = {}
  for (const [member, choice] of Object.entries(doings)) (lists[choice] ??= []).push(member)
  return writeLists(lists)
}
