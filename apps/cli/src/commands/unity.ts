import {
  idealPlane,
  idealPoints,
  opinionGroups,
  parseRollCallsCsv,
  rollCallUnity,
  similarity,
} from '@commonline/bargaining'
import type { OpinionGroups, RollCalls } from '@commonline/bargaining'
import { inputInWords } from '../input-in-words.ts'
import { readText } from '../input.ts'
import { complain, exit, say, sayJson } from '../output.ts'
import type { ExitStatus, InputRefusal } from '../output.ts'

/** `commonline unity ROLLCALLS.csv`: how alike members voted, and the line on which that puts them. */
export async function unityCommand(
  file: string,
  options: { readonly anchor?: string; readonly groups?: boolean; readonly json?: boolean },
): Promise<ExitStatus> {
  const no = (refusal: InputRefusal): ExitStatus => complain(refusal, inputInWords(refusal, 'en'))
  const text = await readText(file)
  if (!text.ok) return no(text.refusal)
  const calls = parseRollCallsCsv(text.value)
  if (!calls.ok) return no(calls.refusal)
  const unity = rollCallUnity(calls.value)
  const { anchor } = options
  const line = idealPoints(calls.value, anchor === undefined ? {} : { anchor })
  if (!line.ok && anchor !== undefined) return no(line.refusal)
  const groups = options.groups === true ? opinionGroups(calls.value) : null
  if (groups !== null && !groups.ok) return no(groups.refusal)
  const plane = groups === null ? null : idealPlane(calls.value)
  if (options.json === true) {
    sayJson({
      unity,
      similarity: similarities(calls.value),
      idealPoints: line.ok ? line.value : null,
      ...(groups === null ? {} : { groups: groups.value, idealPlane: plane?.ok === true ? plane.value : null }),
    })
    return exit.yes
  }
  say(
    `${unity.members} members, ${unity.n} recorded votes; ${unity.leftOut} left out because fewer than two of the members took part.`,
  )
  say(`Agreement Index, mean over these votes: ${shown(unity.meanAgreementIndex)}`)
  say(`Share of these votes in which all who took part chose the same: ${shown(unity.unanimousShare)}`)
  say(`Rice index, mean, abstentions ignored: ${shown(unity.meanRice)}`)
  for (const { period, n, meanAgreementIndex, unanimousShare } of unity.overTime)
    say(`${period}\t${votes(n)}\tagreement ${shown(meanAgreementIndex)}\tunanimous ${shown(unanimousShare)}`)
  sayLine(line)
  if (groups !== null) sayGroups(groups.value)
  if (line.ok && plane?.ok === true)
    say(
      `One line gives ${percent(line.value.classified)} of the yes and no votes their side, a plane ${percent(plane.value.classified)}.`,
    )
  return exit.yes
}

function sayLine(line: ReturnType<typeof idealPoints>): void {
  if (!line.ok) {
    say('No ideal points: in no vote did those who took part choose differently.')
    return
  }
  say(`Ideal points, ${line.value.anchor} on the positive side, with the range that holds nine times in ten:`)
  for (const { member, at, low, high, n } of line.value.points) {
    if (at !== null && low !== null && high !== null)
      say(`${member}\t${decimals(at)}\t${decimals(low)} to ${decimals(high)}\t${votes(n)}`)
  }
}

/** Below this groups are hardly apart (Kaufman & Rousseeuw 1990). */
const HARDLY_APART = 0.25

function sayGroups({ groups, notPlaced, silhouette, lists }: OpinionGroups): void {
  const apart = silhouette < HARDLY_APART ? ', which is hardly apart: read them as one body' : ''
  say(`Opinion groups: ${groups.length}, silhouette ${decimals(silhouette)}${apart}.`)
  for (const { group, members, markedOutBy } of groups) {
    const marks = markedOutBy.map(({ statement, side }) => `${statement} (${side === 'agree' ? 'yes' : 'no'})`)
    say(`Group ${group}, ${members.length} members: ${members.join(', ')}.`)
    if (marks.length > 0) say(`  more than the others: ${marks.join(', ')}`)
  }
  if (notPlaced.length > 0) say(`Too few votes to be placed: ${notPlaced.join(', ')}.`)
  say(`More than half of every group said yes, close these first: ${headOf(lists.closeFirst)}.`)
  say(`One group said yes and another no, these divide: ${headOf(lists.divide)}.`)
  say(`More than half of every group said no: ${headOf(lists.unacceptable)}.`)
}

/** Names printed of a list; all of it is in the JSON. */
const NAMES_MOST = 12

function headOf(names: readonly string[]): string {
  if (names.length === 0) return 'none'
  const more = names.length - NAMES_MOST
  return `${names.slice(0, NAMES_MOST).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** Rows and columns in the order of the members: S, Scott's pi, and the votes in which both took part. */
function similarities(calls: RollCalls) {
  const { members } = calls
  const pairs = members.map((a) => members.map((b) => similarity(calls, a, b)))
  return {
    members,
    s: pairs.map((row) => row.map((pair) => pair?.s ?? null)),
    pi: pairs.map((row) => row.map((pair) => pair?.pi ?? null)),
    n: pairs.map((row) => row.map((pair) => pair?.n ?? 0)),
  }
}

/** A figure with three decimals, or what a figure of no votes is. */
const shown = (value: number | null): string => (value === null ? 'not known' : String(Math.round(value * 1000) / 1000))

const votes = (n: number): string => `${n} ${n === 1 ? 'vote' : 'votes'}`

const percent = (share: number): string => `${Math.round(1000 * share) / 10} %`

/** Two decimals, and no minus before zero. */
const decimals = (value: number): string => (Math.round(value * 100) / 100 || 0).toFixed(2)
