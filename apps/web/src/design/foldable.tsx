import { useState } from 'react'
import type { ReactNode } from 'react'

/** A part that is shown on demand; its matter is made only once it is opened. */
export function Foldable({
  summary,
  open: initially = false,
  children,
}: {
  readonly summary: ReactNode
  readonly open?: boolean
  readonly children: () => ReactNode
}) {
  const [opened, setOpened] = useState(initially)
  return (
    <details
      className="foldable"
      open={initially}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true)
      }}
    >
      <summary>{summary}</summary>
      {opened && <div className="foldable-matter">{children()}</div>}
    </details>
  )
}
