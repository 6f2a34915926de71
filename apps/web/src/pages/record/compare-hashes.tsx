import { useState } from 'react'
import type { FormEvent } from 'react'
import { house } from '../../api/house.ts'
import { Field } from '../../design/field.tsx'
import { ReceiptText } from '../../design/receipt.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import { compareReceipt } from './compare-receipt.ts'
import type { Comparison } from './compare-receipt.ts'
import type { Problem } from '../../api/house.ts'

/** "Compare with what we hold": a receipt kept elsewhere against what the house shows today. */
export function CompareHashes() {
  const words = useWords()
  const [seq, setSeq] = useState('')
  const [held, setHeld] = useState('')
  const [found, setFound] = useState<Comparison | null>(null)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [broken, setBroken] = useState(false)
  const compare = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setFound(null)
    setRefusal(null)
    setBroken(false)
    try {
      const answer = await house.query('receipt', { seq: Number(seq) })
      if (answer.ok) setFound(compareReceipt(held, answer.value))
      else setRefusal(answer.problem)
    } catch {
      setBroken(true)
    }
  }
  return (
    <Section title={words('record.compare')} id="compare">
      <p>{words('record.compare-lead')}</p>
      <form className="form-grid" onSubmit={(event) => void compare(event)}>
        <Field label={words('record.entry-number')}>
          {({ id }) => (
            <input
              id={id}
              type="text"
              inputMode="numeric"
              pattern="\d{1,15}"
              required
              value={seq}
              onChange={({ target }) => setSeq(target.value)}
            />
          )}
        </Field>
        <Field label={words('record.held')} hint={words('record.held-hint')} wide>
          {({ id, describedBy }) => (
            <textarea
              id={id}
              aria-describedby={describedBy}
              rows={3}
              required
              className="hash"
              value={held}
              onChange={({ target }) => setHeld(target.value)}
            />
          )}
        </Field>
        <p>
          <button type="submit">{words('record.compare-do')}</button>
        </p>
      </form>
      <CallTrouble refusal={refusal} broken={broken} />
      {found !== null && <ComparisonPart found={found} />}
    </Section>
  )
}

function ComparisonPart({ found }: { readonly found: Comparison }) {
  const words = useWords()
  return (
    <>
      <p
        className="notice"
        role="status"
        data-meaning={found.verdict === 'same' ? 'agrees' : found.verdict === 'different' ? 'opposes' : 'undecided'}
      >
        <strong>{words(found.verdict === 'none' ? 'record.no-hash' : `record.${found.verdict}`)}</strong>
      </p>
      {found.verdict !== 'same' && <ReceiptText receipt={found.receipt} />}
    </>
  )
}
