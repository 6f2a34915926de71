import type { ColumnType } from 'kysely'

/** A jsonb column: read as parsed, written as JSON text. A null in it is SQL's null. */
export type Json<Value> = ColumnType<Value, Written<Value>, Written<Value>>

type Written<Value> = null extends Value ? string | null : string

/** JSON text for a jsonb column. node-postgres would turn an array into a PostgreSQL array. */
export const json = (value: unknown): string => JSON.stringify(value)

export const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))
