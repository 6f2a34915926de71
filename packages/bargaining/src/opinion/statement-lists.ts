import { compareText } from '../dossier/canonical-order.ts'
import { Z_90 } from './group-statistics.ts'
import type { GroupStatement } from './group-statistics.ts'
import type { StatementReading } from './statement-readings.ts'

/** What marks a group out: it agrees, or cannot accept, more than half and more than everybody else. */
export interface GroupMark {
  readonly statement: string
  readonly side: 'agree' | 'disagree'
}

/** Statements by what can be done with them. */
export interface StatementLists {
  /** More than half of every group agree: close the brackets here first. By group-aware consensus, largest first. */
  readonly closeFirst: readonly string[]
  /** More than half of one group agree and more than half of another cannot accept. By how far apart, widest first. */
  readonly divide: readonly string[]
  /** More than half of every group cannot accept: to be put in other words, or left out. */
  readonly unacceptable: readonly string[]
}

/** Statements that are listed for a group; more is a table. */
const MARKS_MAX = 5

/** Sorts statements; shares are the smoothed ones, so that nobody's silence makes a half. Ties by name. */
export function statementLists(readings: readonly StatementReading[]): StatementLists {
  const listed = (
    test: (reading: StatementReading) => boolean,
    worth: (reading: StatementReading) => number,
  ): readonly string[] =>
    readings
      .filter(test)
      .sort((a, b) => worth(b) - worth(a) || compareText(a.statement, b.statement))
      .map(({ statement }) => statement)
  return {
    closeFirst: listed(
      ({ groups }) => groups.every(({ pa }) => pa > 0.5),
      ({ groupAwareAgree }) => groupAwareAgree,
    ),
    divide: listed(({ groups }) => groups.some(({ pa }) => pa > 0.5) && groups.some(({ pd }) => pd > 0.5), apart),
    unacceptable: listed(
      ({ groups }) => groups.every(({ pd }) => pd > 0.5),
      ({ groupAwareDisagree }) => groupAwareDisagree,
    ),
  }
}

/** From the group that agrees least to the one that agrees most. */
function apart({ groups }: StatementReading): number {
  const shares = groups.map(({ pa }) => pa)
  return Math.max(...shares) - Math.min(...shares)
}

/** The statements that mark a group out, by ra · rat · pa · pat or the same of disagreeing, largest first. */
export function groupMarks(readings: readonly StatementReading[], group: number): readonly GroupMark[] {
  const marks = readings.flatMap(({ statement, groups }) => {
    const own = groups[group]
    return own === undefined ? [] : sidesOf(statement, own)
  })
  return marks
    .sort((a, b) => b.worth - a.worth || compareText(a.statement, b.statement))
    .slice(0, MARKS_MAX)
    .map(({ statement, side }) => ({ statement, side }))
}

function sidesOf(statement: string, own: GroupStatement): readonly (GroupMark & { readonly worth: number })[] {
  const agrees = own.pat > Z_90 && own.rat > Z_90
  const refuses = own.pdt > Z_90 && own.rdt > Z_90
  return [
    ...(agrees ? [{ statement, side: 'agree', worth: own.ra * own.rat * own.pa * own.pat } as const] : []),
    ...(refuses ? [{ statement, side: 'disagree', worth: own.rd * own.rdt * own.pd * own.pdt } as const] : []),
  ]
}
