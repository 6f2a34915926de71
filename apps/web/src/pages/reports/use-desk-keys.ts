import { useEffect, useEffectEvent } from 'react'
import { commandOf } from './curation-keys.ts'
import type { CurationCommand } from './curation-keys.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null

// Enter and Space on a focused button or link belong to it.
const pressesControl = (event: KeyboardEvent): boolean =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof HTMLElement &&
  event.target.closest('button, a, summary') !== null

/** Listens for the keys of the desk wherever the focus is, except in a field or a dialog. Escape leaves a field. */
export function useDeskKeys(
  active: boolean,
  editing: boolean,
  rightToLeft: () => boolean,
  onCommand: (command: CurationCommand) => void,
): void {
  const pressed = useEffectEvent((event: KeyboardEvent): void => {
    if (document.querySelector('dialog[open]') !== null || event.defaultPrevented) return
    if (isTyping(event.target)) {
      if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
      return
    }
    if (pressesControl(event)) return
    const command = commandOf(event, editing, rightToLeft())
    if (command === null) return
    event.preventDefault()
    onCommand(command)
  })
  useEffect(() => {
    if (!active) return undefined
    const listener = (event: KeyboardEvent): void => pressed(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [active])
}
