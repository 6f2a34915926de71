import pg from 'pg'

// How PostgreSQL's types arrive, fixed once. By default int8 comes as text, dates as local midnights and instants as Date objects
// whose day depends on the process's zone; here an instant is ISO text in UTC and a day is ISO text.
const int8 = 20
const date = 1082
const dateArray = 1182
const timestamptz = 1184

const parsers = new Map<number, (text: string) => unknown>([
  [int8, safeInteger],
  [date, (text) => text],
  [timestamptz, (text) => new Date(text).toISOString()],
])

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === dateArray) return parseDates
    return parsers.get(oid) ?? pg.types.getTypeParser(oid, format)
  }) as pg.CustomTypesConfig['getTypeParser'],
}

const parseDates = (text: string): string[] => (text === '{}' ? [] : text.slice(1, -1).split(','))

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`int8 ${text} does not fit a number`)
  return value
}

/** A pool of connections to PostgreSQL with the house's type parsers. */
export function openPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 20, ...connection, types })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}
