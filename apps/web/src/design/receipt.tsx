import type { Receipt } from '@commonline/contract'
import { useWords } from '../words/use-words.ts'
import { Moment } from './moment.tsx'

/** Where an act stands in the record, with the hashes to compare. */
export function ReceiptText({ receipt }: { readonly receipt: Receipt }) {
  const words = useWords()
  return (
    <div className="notice" data-meaning="agrees" role="status">
      <p>
        <strong>{words('acts.recorded', { seq: receipt.seq })}</strong> <Moment at={receipt.at} />
      </p>
      <dl className="facts">
        <dt>{words('acts.entry-hash')}</dt>
        <dd className="hash">{receipt.entryHash}</dd>
        <dt>{words('acts.chain-hash')}</dt>
        <dd className="hash">{receipt.chainHash}</dd>
      </dl>
      <p>
        <small>{words('acts.receipt-why')}</small>
      </p>
    </div>
  )
}
