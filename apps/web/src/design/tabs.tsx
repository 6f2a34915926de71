import { useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

export interface TabProps {
  readonly id: string
  readonly label: string
  readonly content: () => ReactNode
}

/** Tabs of one matter: arrow keys move between them, the chosen one is shown. */
export function Tabs({
  label,
  tabs,
  initial,
}: {
  readonly label: string
  readonly tabs: readonly TabProps[]
  readonly initial?: string
}) {
  const base = useId()
  const [chosen, choose] = useState(initial ?? tabs[0]?.id ?? '')
  const list = useRef<HTMLDivElement>(null)
  const shown = tabs.find((tab) => tab.id === chosen) ?? tabs[0]
  const move = (event: KeyboardEvent): void => {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    const at = tabs.findIndex((tab) => tab.id === shown?.id)
    const next = event.key === forward ? at + 1 : event.key === backward ? at - 1 : at
    const tab = tabs[(next + tabs.length) % tabs.length]
    if (next === at || tab === undefined) return
    event.preventDefault()
    choose(tab.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(tab.id)}"]`)?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === shown?.id}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === shown?.id ? 0 : -1}
            onClick={() => choose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${shown?.id ?? ''}`} tabIndex={0}>
        {shown?.content()}
      </div>
    </>
  )
}
