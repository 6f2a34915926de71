import { REMARK_KINDS } from '../language/ballot.ts'
import type { Ballot, SilenceObjection, SilenceRecord } from '../language/ballot.ts'
import { isGiven, isRecord, readList, readRecord, readText } from './json-reading.ts'
import type { JsonReader, JsonRecord } from './json-reading.ts'
import { BREAK_KINDS } from '../language/rule.ts'

const INSTANTS = ['proposedAt', 'openedAt', 'due', 'certifiedAt', 'withdrawnAt', 'asOf'] as const
/** Fields by which one sees that a case is about a silence. */
export const SILENCE_FIELDS = [...INSTANTS, 'objectionsToProcedure', 'extended', 'silence'] as const
const NOTE_KINDS = [...BREAK_KINDS, ...REMARK_KINDS] as const

function readObjection(reader: JsonReader, value: unknown, path: string): SilenceObjection {
  const given = readRecord(reader, value, path)
  const kind = NOTE_KINDS.find((each) => each === given['kind'])
  if (isGiven(given['kind']) && kind === undefined) reader.problems.push(`${path}.kind: ${NOTE_KINDS.join(', ')}`)
  return {
    by: readText(reader, given['by'], `${path}.by`),
    at: readText(reader, given['at'], `${path}.at`),
    ...(kind ? { kind } : {}),
    ...(!isGiven(given['receivedAt'])
      ? {}
      : { receivedAt: readText(reader, given['receivedAt'], `${path}.receivedAt`) }),
    ...(!isGiven(given['reason']) ? {} : { reason: readText(reader, given['reason'], `${path}.reason`) }),
    ...(!isGiven(given['withdrawnAt'])
      ? {}
      : { withdrawnAt: readText(reader, given['withdrawnAt'], `${path}.withdrawnAt`) }),
  }
}

/** A list of who did something, and when. */
export function readBys(
  reader: JsonReader,
  value: unknown,
  path: string,
): { readonly by: string; readonly at: string }[] {
  return readList(reader, value, path).map((each, index) => {
    const given = readRecord(reader, each, `${path}[${index}]`)
    return {
      by: readText(reader, given['by'], `${path}[${index}].by`),
      at: readText(reader, given['at'], `${path}[${index}].at`),
    }
  })
}

/**
 * The facts of a silence procedure, from a case or from its `silence` part; nothing where there is none. When a
 * timer fired is not read: it decides nothing.
 */
export function readSilence(reader: JsonReader, ballot: JsonRecord): Pick<Ballot, 'silence'> {
  const given = isRecord(ballot['silence']) ? readRecord(reader, ballot['silence'], 'silence') : ballot
  if (!SILENCE_FIELDS.some((field) => isGiven(ballot[field]))) return {}
  const record: Record<string, unknown> = {}
  for (const key of INSTANTS) if (isGiven(given[key])) record[key] = readText(reader, given[key], key)
  const silence: SilenceRecord = {
    ...record,
    ...(!isGiven(given['extended'])
      ? {}
      : {
          extended: readList(reader, given['extended'], 'extended').map((each, index) => {
            const extension = readRecord(reader, each, `extended[${index}]`)
            const path = `extended[${index}]`
            return {
              at: readText(reader, extension['at'], `${path}.at`),
              due: readText(reader, extension['due'], `${path}.due`),
            }
          }),
        }),
    ...(!isGiven(given['objections'])
      ? {}
      : {
          objections: readList(reader, given['objections'], 'objections').map((each, index) =>
            readObjection(reader, each, `objections[${index}]`),
          ),
        }),
    ...(!isGiven(given['objectionsToProcedure'])
      ? {}
      : { objectionsToProcedure: readBys(reader, given['objectionsToProcedure'], 'objectionsToProcedure') }),
  }
  return { silence }
}
