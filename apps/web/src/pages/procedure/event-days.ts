import type { ProcedureEvent } from '@commonline/contract'

/** Events of one day of the headquarters, as their list is headed. */
export interface EventDay {
  readonly day: string
  readonly events: readonly ProcedureEvent[]
}

/** The calendar day of an instant in a zone, written out. */
export const dayOfInstant = (at: string, locale: string, zone: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(new Date(at))

/** The time of an instant in a zone, which is shown. */
export const timeOfInstant = (at: string, locale: string, zone: string): string =>
  new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(new Date(at))

/** Events in their order, grouped by the day of the headquarters. */
export function eventDays(events: readonly ProcedureEvent[], locale: string, zone: string): readonly EventDay[] {
  const days: { day: string; events: ProcedureEvent[] }[] = []
  for (const event of events) {
    const day = dayOfInstant(event.at, locale, zone)
    const last = days.at(-1)
    if (last?.day === day) last.events.push(event)
    else days.push({ day, events: [event] })
  }
  return days
}
