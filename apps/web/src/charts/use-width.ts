import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** The width of an element in pixels, kept up to date; `initial` until it is known. */
export function useWidth<Shown extends HTMLElement>(initial: number): readonly [RefObject<Shown | null>, number] {
  const shown = useRef<Shown>(null)
  const [width, setWidth] = useState(initial)
  useEffect(() => {
    const element = shown.current
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [shown, width]
}
