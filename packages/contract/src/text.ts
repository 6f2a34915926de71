import { z } from 'zod'
import { limits } from './limits.ts'

// Controls that reorder what is read (U+202A–202E, U+2066–2069) could make a position read as its opposite; the plain
// marks U+200E and U+200F are allowed, since right-to-left texts need them. NUL cannot be stored by PostgreSQL.
const reordering = /[\u202a-\u202e\u2066-\u2069]/u
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u
const loneSurrogate = /\p{Surrogate}/u

/** True when a text holds no control character that could deceive its reader or that cannot be stored. */
export const isPlainText = (text: string): boolean =>
  !reordering.test(text) && !control.test(text) && !loneSurrogate.test(text)

const authored = (max: number) =>
  z.string().trim().min(1).max(max).refine(isPlainText, { message: 'text.control_characters' })

export const Title = authored(limits.title)
export const Name = authored(limits.name)
export const Words = authored(limits.words)
export const LongText = authored(limits.text)

/** A short text that names a thing without being shown: a key, a rule's name, the key of a suggestion. */
export const Handle = z.string().max(80).refine(isPlainText, { message: 'text.control_characters' })

/** BCP 47 language tag: every authored text carries its language. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
  .meta({ description: 'BCP 47 language tag of the authored text' })
