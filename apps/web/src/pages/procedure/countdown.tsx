import { useEffect, useState } from 'react'
import { Moment } from '../../design/moment.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { distanceWords } from '../../words/moments.ts'
import { useSpeaker } from '../../words/use-words.ts'
import type { ProcedureView } from './procedure-page.tsx'

/** When it ends, in the headquarters' zone, and how long that is from now by the house's clock. */
export function Countdown({ procedure }: { readonly procedure: ProcedureView }) {
  const { words, locale } = useSpeaker()
  const now = useHouseNow()
  const ended = now >= procedure.dueAt
  return (
    <div className="countdown">
      <span>{words(ended ? 'procedure.ended-at' : 'procedure.ends-at')}</span>
      <strong>
        <Moment at={procedure.dueAt} />
      </strong>
      {procedure.state === 'open' && !ended && <span>{distanceWords(procedure.dueAt, now, locale)}</span>}
      <span className="soft">{words('procedure.headquarters')}</span>
      {procedure.state === 'expired' && <span>{words('procedure.expired-lead')}</span>}
    </div>
  )
}

/** The house's instant, carried on by this device's clock; the house alone decides what was in time. */
function useHouseNow(): string {
  const { now } = useHouse()
  const [start] = useState(() => Date.now())
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setElapsed(Date.now() - start), 20_000)
    return () => clearInterval(timer)
  }, [start])
  return new Date(Date.parse(now) + elapsed).toISOString()
}
