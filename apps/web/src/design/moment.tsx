import { useHouse, useZone } from '../shell/house-context.ts'
import { dayWords, distanceWords, instantWords } from '../words/moments.ts'
import { useSpeaker, useWords } from '../words/use-words.ts'

/** An instant in the headquarters' zone, which is shown; on demand how far it is from now. */
export function Moment({ at, distance = false }: { readonly at: string; readonly distance?: boolean }) {
  const { locale } = useSpeaker()
  const zone = useZone()
  const { now } = useHouse()
  return (
    <time dateTime={at}>
      {instantWords(at, locale, zone)}
      {distance && <small> ({distanceWords(at, now, locale)})</small>}
    </time>
  )
}

/** A calendar day of the headquarters. */
export function CalendarDay({ on }: { readonly on: string }) {
  const { locale } = useSpeaker()
  return <time dateTime={on}>{dayWords(on, locale)}</time>
}

/** A period of days; without an end it still runs. */
export function Period({ from, to }: { readonly from: string; readonly to: string | null }) {
  const { locale } = useSpeaker()
  const words = useWords()
  return (
    <>
      {to === null
        ? words('terms.since', { day: dayWords(from, locale) })
        : words('terms.from-to', { from: dayWords(from, locale), to: dayWords(to, locale) })}
    </>
  )
}
