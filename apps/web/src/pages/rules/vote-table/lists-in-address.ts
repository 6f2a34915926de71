/** Named lists of members, as they stand in an address: `yes.AV.BE_no.OS`. */
export type NamedLists = Readonly<Record<string, readonly string[]>>

// An address carries letters, digits, "-", "." and "_" as they are; the last two part the words here, and anything else is written
// as the number of its character between stars.
const escaped = (word: string): string =>
  word.replace(/[^A-Za-z0-9-]/gu, (sign) => `*${(sign.codePointAt(0) ?? 0).toString(36)}*`)

const unescaped = (word: string): string =>
  word.replace(/\*([0-9a-z]{1,4})\*/g, (whole, code: string) => {
    const point = Number.parseInt(code, 36)
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole
  })

/** Lists as an address carries them; empty ones are left out. */
export const writeLists = (lists: NamedLists): string =>
  Object.entries(lists)
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => [name, ...members].map(escaped).join('.'))
    .join('_')

/** The lists that an address carries; whatever stands there, they are lists of words. */
export const readLists = (text: string): NamedLists =>
  Object.fromEntries(
    text
      .split('_')
      .map((part) => part.split('.').map(unescaped))
      .filter(([name = '', ...members]) => name !== '' && members.length > 0)
      .map(([name = '', ...members]) => [name, members]),
  )
