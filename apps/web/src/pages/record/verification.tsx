import { useState } from 'react'
import { house } from '../../api/house.ts'
import type { Problem } from '../../api/house.ts'
import { CallTrouble } from '../../design/refusal.tsx'
import { saveFile } from '../../design/save-file.ts'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import { storedZip } from './stored-zip.ts'

/** Taking the record away, and checking it with a tool that is not this house. */
export function Verification() {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [broken, setBroken] = useState(false)
  const [saved, setSaved] = useState(false)
  const take = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    setSaved(false)
    setRefusal(null)
    setBroken(false)
    try {
      const answer = await house.query('record-export', {})
      if (!answer.ok) return setRefusal(answer.problem)
      const files = Object.entries(answer.value.files).map(([name, text]) => ({ path: `record/${name}`, text }))
      saveFile('record.zip', 'application/zip', storedZip(files))
      setSaved(true)
    } catch {
      setBroken(true)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section title={words('record.verify')} id="verify" level={3}>
      <p>{words('record.verify-lead')}</p>
      <ol className="verify-steps">
        <li>
          <button type="button" aria-disabled={busy} onClick={() => void take()}>
            {words('record.export')}
          </button>{' '}
          <span role="status" className="soft">
            {busy ? words('shell.loading') : saved && words('record.saved', { file: 'record.zip' })}
          </span>
          <CallTrouble refusal={refusal} broken={broken} />
        </li>
        <li>{words('record.step-folder')}</li>
        <li>
          {words('record.step-verify')}
          <pre className="data command" dir="ltr" tabIndex={0}>
            commonline verify record
          </pre>
        </li>
      </ol>
    </Section>
  )
}

/** What a verified record proves, and beside it what it does not. */
export function ProofLimits() {
  const words = useWords()
  return (
    <div className="two-columns">
      <div className="notice" data-meaning="agrees">
        <h3>{words('record.proves')}</h3>
        <ul>
          <li>{words('record.proves-order')}</li>
          <li>{words('record.proves-words')}</li>
          <li>{words('record.proves-verdicts')}</li>
        </ul>
      </div>
      <div className="notice" data-meaning="undecided">
        <h3>{words('record.proves-not')}</h3>
        <ul>
          <li>{words('record.proves-not-complete')}</li>
          <li>{words('record.proves-not-fork')}</li>
          <li>{words('record.proves-not-person')}</li>
          <li>{words('record.proves-not-true')}</li>
        </ul>
      </div>
    </div>
  )
}
