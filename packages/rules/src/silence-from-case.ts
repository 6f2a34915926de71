import type { Ballot, SilenceObjection, SilenceRecord } from './ballot.ts'
import { isRecord, readList, readRecord, readText } from './json-reading.ts'
import type { JsonReader, JsonRecord } from './json-reading.ts'
import { BREAK_KINDS } from './rule.ts'

const INSTANTS = ['proposedAt', 'openedAt', 'due', 'certifiedAt', 'withdrawnAt', 'asOf'] as const

function readObjection(reader: JsonReader, value: unknown, path: string): SilenceObjection {
  const given = readRecord(reader, value, path)
  const kind = BREAK_KINDS.find((each) => each === given['kind'])
  if (given['kind'] !== undefined && kind === undefined) reader.problems.push(`${path}.kind: ${BREAK_KINDS.join(', ')}`)
  return {
    by: readText(reader, given['by'], `${path}.by`),
    at: readText(reader, given['at'], `${path}.at`),
    ...(kind ? { kind } : {}),
    ...(given['receivedAt'] === undefined
      ? {}
      : { receivedAt: readText(reader, given['receivedAt'], `${path}.receivedAt`) }),
    ...(given['reason'] === undefined ? {} : { reason: readText(reader, given['reason'], `${path}.reason`) }),
    ...(given['withdrawnAt'] === undefined
      ? {}
      : { withdrawnAt: readText(reader, given['withdrawnAt'], `${path}.withdrawnAt`) }),
  }
}

function readBys(reader: JsonReader, value: unknown, path: string): { readonly by: string; readonly at: string }[] {
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
  const given = isRecord(ballot['silence']) ? ballot['silence'] : ballot
  const about = [...INSTANTS, 'objectionsToProcedure', 'extended'].some((key) => given[key] !== undefined)
  if (!about) return {}
  const record: Record<string, unknown> = {}
  for (const key of INSTANTS) if (given[key] !== undefined) record[key] = readText(reader, given[key], key)
  const silence: SilenceRecord = {
    ...record,
    ...(given['extended'] === undefined
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
    ...(given['objections'] === undefined
      ? {}
      : {
          objections: readList(reader, given['objections'], 'objections').map((each, index) =>
            readObjection(reader, each, `objections[${index}]`),
          ),
        }),
    ...(given['objectionsToProcedure'] === undefined
      ? {}
      : { objectionsToProcedure: readBys(reader, given['objectionsToProcedure'], 'objectionsToProcedure') }),
  }
  return { silence }
}
