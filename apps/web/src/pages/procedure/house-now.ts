import { useEffect, useState } from 'react'
import { useHouse } from '../../shell/house-context.ts'

/** The house's instant, carried on by this device's clock; the house alone decides what was in time. */
export function useHouseNow(): string {
  const { now } = useHouse()
  const [start, setStart] = useState(() => ({ now, clock: Date.now() }))
  const [elapsed, setElapsed] = useState(0)
  if (start.now !== now) {
    setStart({ now, clock: Date.now() })
    setElapsed(0)
  }
  useEffect(() => {
    const timer = setInterval(() => setElapsed(Date.now() - start.clock), 20_000)
    return () => clearInterval(timer)
  }, [start])
  return new Date(Date.parse(start.now) + elapsed).toISOString()
}
