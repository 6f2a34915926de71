import type { ActName, Audience, InputOf, OutputOf, Receipt } from '@commonline/contract'
import { useContext, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { usePerform } from '../api/perform.ts'
import { useWords } from '../words/use-words.ts'
import { AudienceWords } from './audience-words.tsx'
import { Dialog } from './dialog.tsx'
import { Progress } from './progress.tsx'
import { ReceiptTrayContext } from './receipt-tray.tsx'
import { CallTrouble } from './refusal.tsx'

/** One line of the review: what a field of the act says, in words. */
export interface ReviewLine {
  readonly label: string
  readonly says: ReactNode
  /** Language of authored words. */
  readonly language?: string
}

export interface ReviewProps<Name extends ActName> {
  readonly act: Name
  readonly input: InputOf<Name>
  /** The official act in a sentence: "Averra votes yes on OC/L.3". */
  readonly title: string
  readonly lines: readonly ReviewLine[]
  readonly readers: Audience
  /** The word on the button that does it; "Record" where this is left out. */
  readonly confirm?: string
  /** Starts at the button that records it: for work where one review follows another. */
  readonly swift?: boolean
  /** The act carries a key of its own, so that sending it again can never do it twice. */
  readonly repeatable?: boolean
  readonly onClose: () => void
  readonly onRecorded?: (output: OutputOf<Name>) => void
}

/** The review before an act is official: exactly what will be recorded, in words, and who will see it. Then the receipt. */
export function Review<Name extends ActName>(props: ReviewProps<Name>) {
  const { act, input, title, lines, readers, confirm, swift = false, repeatable = false, onClose, onRecorded } = props
  const words = useWords()
  const performing = usePerform(act)
  const keep = useContext(ReceiptTrayContext)
  const [recorded, setRecorded] = useState(false)
  const record = async (): Promise<void> => {
    const output = await performing.send(input)
    if (output === null) return
    keep?.({ title, receipt: (output as { readonly receipt: Receipt }).receipt })
    onRecorded?.(output)
    setRecorded(true)
  }
  // Closed only once what `onRecorded` changed is on the page, so that `onClose` finds it there.
  useEffect(() => {
    if (recorded) onClose()
  }, [recorded])
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{words('acts.review-lead')}</p>
      <dl className="facts sheet">
        {lines.map((line) => (
          <ReviewLineRow key={line.label} line={line} />
        ))}
        <dt>{words('acts.readers')}</dt>
        <dd>
          <strong>
            <AudienceWords audience={readers} />
          </strong>
        </dd>
      </dl>
      {repeatable && performing.broken ? (
        <p className="notice" data-meaning="undecided" role="alert">
          {words('acts.send-again')}
        </p>
      ) : (
        <CallTrouble refusal={performing.refusal} broken={performing.broken} />
      )}
      {performing.busy && <Progress label={words('acts.recording')} />}
      <div className="dialog-foot">
        <button type="button" onClick={onClose}>
          {words('acts.back')}
        </button>
        <button
          type="button"
          className="primary"
          data-first={swift ? '' : undefined}
          aria-disabled={performing.busy}
          onClick={() => void record()}
        >
          {confirm ?? words('acts.record')}
        </button>
      </div>
    </Dialog>
  )
}

const ReviewLineRow = ({ line }: { readonly line: ReviewLine }) => (
  <>
    <dt>{line.label}</dt>
    <dd lang={line.language}>{line.says}</dd>
  </>
)

export interface OfficialActProps<Name extends ActName> extends Omit<ReviewProps<Name>, 'onClose'> {
  /** The words on the button that opens the review. */
  readonly label: string
  readonly tone?: 'primary' | 'grave'
}

/** A button that opens the review of an act whose input is ready. */
export function OfficialAct<Name extends ActName>({ label, tone, ...review }: OfficialActProps<Name>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={tone} onClick={() => setOpen(true)}>
        {label}
      </button>
      {open && <Review {...review} onClose={() => setOpen(false)} />}
    </>
  )
}
