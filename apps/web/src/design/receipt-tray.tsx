import type { Receipt } from '@commonline/contract'
import { createContext, useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { Dialog } from './dialog.tsx'
import { ReceiptText } from './receipt.tsx'

/** A receipt with the act in a sentence. */
export interface KeptReceipt {
  readonly title: string
  readonly receipt: Receipt
}

/** Hands over a receipt to be shown, wherever the form that brought it has gone since. */
export const ReceiptTrayContext = createContext<((kept: KeptReceipt) => void) | null>(null)

/**
 * Shows receipts above the page. An act often removes the very form that performed it, or leads to another page; the receipt
 * must outlive both.
 */
export function ReceiptTray({ children }: { readonly children: ReactNode }) {
  const words = useWords()
  const [kept, setKept] = useState<KeptReceipt | null>(null)
  const close = useCallback(() => {
    setKept(null)
    // The button that opened all this may be gone; the reader then goes on from the page's heading.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus()
    })
  }, [])
  return (
    <ReceiptTrayContext value={setKept}>
      {children}
      {kept !== null && (
        <Dialog title={words('acts.done-title')} onClose={close}>
          <p>{kept.title}</p>
          <ReceiptText receipt={kept.receipt} />
          <div className="dialog-foot">
            <button type="button" className="primary" data-first="" onClick={close}>
              {words('acts.close')}
            </button>
          </div>
        </Dialog>
      )}
    </ReceiptTrayContext>
  )
}
