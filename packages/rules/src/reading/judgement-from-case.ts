import type { Ballot, ChairsJudgement } from '../language/ballot.ts'
import { isGiven, readList, readRecord, readText } from './json-reading.ts'
import type { JsonReader, JsonRecord } from './json-reading.ts'

function readYesOrNo(reader: JsonReader, value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') reader.problems.push(`${path}: true or false`)
  return value === true
}

function readAppeal(reader: JsonReader, value: unknown, path: string): NonNullable<ChairsJudgement['appeal']> {
  const given = readRecord(reader, value, path)
  return {
    by: readText(reader, given['by'], `${path}.by`),
    ...(isGiven(given['at']) ? { at: readText(reader, given['at'], `${path}.at`) } : {}),
    ...(isGiven(given['upheld']) ? { upheld: readYesOrNo(reader, given['upheld'], `${path}.upheld`) } : {}),
  }
}

/** What whoever presides found, from a case; nothing where there is none. */
export function readJudgement(reader: JsonReader, ballot: JsonRecord): Pick<Ballot, 'judgement'> {
  if (!isGiven(ballot['judgement'])) return {}
  const path = 'judgement'
  const given = readRecord(reader, ballot['judgement'], path)
  const objections = isGiven(given['objections'])
    ? readList(reader, given['objections'], `${path}.objections`).map((each, index) => {
        const at = `${path}.objections[${index}]`
        const objection = readRecord(reader, each, at)
        return {
          by: readText(reader, objection['by'], `${at}.by`),
          addressed: readYesOrNo(reader, objection['addressed'], `${at}.addressed`),
        }
      })
    : undefined
  return {
    judgement: {
      by: readText(reader, given['by'], `${path}.by`),
      consensus: readYesOrNo(reader, given['consensus'], `${path}.consensus`),
      ...(isGiven(given['on']) ? { on: readText(reader, given['on'], `${path}.on`) } : {}),
      ...(objections === undefined ? {} : { objections }),
      ...(isGiven(given['appeal']) ? { appeal: readAppeal(reader, given['appeal'], `${path}.appeal`) } : {}),
    },
  }
}
