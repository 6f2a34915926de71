import { z } from 'zod'

/** Identifier made by the application (UUID version 7: sorts by time). */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** A member's mark: two or three capital letters, the same everywhere and for good. */
export const MemberCode = z
  .string()
  .regex(/^[A-Z]{2,3}$/)
  .meta({ description: "a member's code: two or three capital letters" })
export type MemberCode = z.infer<typeof MemberCode>

/** A body's or rule's short name in addresses. */
export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/)

/** An instant: ISO 8601 in UTC with a `Z`. */
export const Instant = z.iso.datetime({ offset: false })
/** A calendar day of the headquarters' zone. */
export const Day = z.iso.date()

/** A time zone of the IANA database. */
export const Zone = z.string().refine(isZone, { message: 'organisation.unknown_zone' })

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
