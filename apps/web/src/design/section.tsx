import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'

export interface SectionProps {
  readonly title: string
  /** Anchor in the address, so that the part can be linked to. */
  readonly id?: string
  readonly level?: 2 | 3
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of a page with its heading; a landmark named by it. */
export function Section({ title, id, level = 2, aside, children }: SectionProps) {
  const headingId = useId()
  const part = useRef<HTMLElement>(null)
  // An address that names this part was followed before the part was here.
  useEffect(() => {
    if (id !== undefined && location.hash === `#${id}`) part.current?.scrollIntoView()
  }, [id])
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="section" ref={part} id={id} aria-labelledby={headingId}>
      <div className="section-head">
        <Heading id={headingId}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  )
}
