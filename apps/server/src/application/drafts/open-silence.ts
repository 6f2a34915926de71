import { accept, refuse } from '@commonline/contract'
import { earliestExpiry } from '@commonline/rules'
import { onAct } from '../handler.ts'
import { openProcedure } from './open-procedure.ts'
import { prepareOpening } from './opening.ts'
import { calendarOf, silenceRule } from './silence-in-procedure.ts'

/** A silence is opened with its exact expiry, not shorter than the rule's minimum in the organisation's working days. */
export const openSilence = onAct('open-silence', async (context, input) => {
  const opening = await prepareOpening(context, input, 'silence')
  if (!opening.ok) return opening
  const { at } = await context.moment()
  // In one spelling, so that instants compare as text.
  const dueAt = new Date(input.dueAt).toISOString()
  if (dueAt <= at) return refuse('procedure.due_in_past', { dueAt })
  const earliest = earliestExpiry(silenceRule(opening.value), Date.parse(at), calendarOf(context.alliance))
  if (!earliest.ok) throw new Error(`the calendar gives no expiry: ${earliest.refusal.code}`)
  if (Date.parse(dueAt) < earliest.value) {
    return refuse('procedure.silence_too_short', { earliest: new Date(earliest.value).toISOString() })
  }
  return accept(await openProcedure(context, 'silence', opening.value, dueAt))
})
