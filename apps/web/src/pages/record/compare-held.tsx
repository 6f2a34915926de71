import { useState } from 'react'
import type { FormEvent } from 'react'
import { Field } from '../../design/field.tsx'
import { BrokenConnection, Refusal } from '../../design/refusal.tsx'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import { compareWithHouse } from './compare-with-house.ts'
import type { Compared } from './compare-with-house.ts'
import { heldIn } from './held.ts'

/** "Compare with what we hold": receipts or hashes kept elsewhere against what the house shows today. */
export function CompareHeld() {
  const words = useWords()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [broken, setBroken] = useState(false)
  const [compared, setCompared] = useState<readonly Compared[] | null>(null)
  const compare = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setBroken(false)
    setCompared(null)
    try {
      setCompared(await compareWithHouse(heldIn(text)))
    } catch {
      setBroken(true)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section title={words('record.compare')} id="compare" level={3}>
      <p>{words('record.compare-lead')}</p>
      <form onSubmit={(event) => void compare(event)}>
        <Field label={words('record.held')} hint={words('record.held-hint')} wide>
          {({ id, describedBy }) => (
            <textarea
              id={id}
              aria-describedby={describedBy}
              rows={4}
              required
              spellCheck={false}
              dir="ltr"
              className="hash"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <button type="submit" aria-disabled={busy}>
          {words('record.compare-do')}
        </button>
      </form>
      <div className="compared" role="status">
        {busy && <p className="loading">{words('shell.loading')}</p>}
        {compared?.length === 0 && (
          <p className="notice" data-meaning="undecided">
            {words('record.no-hash')}
          </p>
        )}
        {compared?.map((one, index) => (
          <Finding key={`${one.verdict} ${index}`} found={one} />
        ))}
      </div>
      {broken && <BrokenConnection />}
    </Section>
  )
}

function Finding({ found }: { readonly found: Compared }) {
  const words = useWords()
  switch (found.verdict) {
    case 'same':
      return <Notice good>{words('record.is-same', { seq: found.seq })}</Notice>
    case 'beginning':
      return (
        <Notice good>
          {found.after === 0
            ? words('record.is-head', { seq: found.seq })
            : words('record.is-beginning', { seq: found.seq, after: found.after })}
        </Notice>
      )
    case 'entry':
      return <Notice good>{words('record.is-entry', { seq: found.seq })}</Notice>
    case 'missing':
      return <Notice>{words('record.is-missing', { seq: found.seq })}</Notice>
    case 'unknown':
      return <Notice>{words('record.is-unknown', { hash: `${found.hash.slice(0, 16)}…` })}</Notice>
    case 'refused':
      return <Refusal problem={found.problem} />
    case 'different':
      return (
        <div className="notice" data-meaning="opposes">
          <p>
            <strong>{words('record.is-different', { seq: found.seq })}</strong>
          </p>
          <dl className="facts">
            {found.differs.flatMap(({ name, held, shown }) => [
              <dt key={`${name} held`}>
                {words(name === 'entryHash' ? 'acts.entry-hash' : 'acts.chain-hash')}, {words('record.you-hold')}
              </dt>,
              <dd key={`${name} held hash`} className="hash">
                {held}
              </dd>,
              <dt key={`${name} shown`}>{words('record.house-shows')}</dt>,
              <dd key={`${name} shown hash`} className="hash">
                {shown}
              </dd>,
            ])}
          </dl>
        </div>
      )
  }
}

const Notice = ({ good = false, children }: { readonly good?: boolean; readonly children: string }) => (
  <p className="notice" data-meaning={good ? 'agrees' : 'opposes'}>
    <span aria-hidden="true">{good ? '✓ ' : '✕ '}</span>
    {children}
  </p>
)
