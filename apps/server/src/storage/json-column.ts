import type { ColumnType } from 'kysely'

/** A jsonb column: read as parsed, written as JSON text. */
export type Json<Value> = ColumnType<Value, string, string>

/** JSON text for a jsonb column. node-postgres would turn an array into a PostgreSQL array. */
export const json = (value: unknown): string => JSON.stringify(value)
