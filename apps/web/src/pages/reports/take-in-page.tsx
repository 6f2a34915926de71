import { limits } from '@commonline/contract/limits'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Field } from '../../design/field.tsx'
import { Review } from '../../design/official-act.tsx'
import type { ReviewLine } from '../../design/official-act.tsx'
import { Page } from '../../design/page.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import type { Speaker } from '../../words/words.ts'
import type { Media } from './read-upload.ts'
import { ReportSource } from './report-source.tsx'

/** A report as it is about to be taken in. */
export interface ReportEntered {
  readonly media: Media
  readonly content: string
  readonly fileName: string | null
}

/** Takes in a report: pasted or uploaded, reviewed, then kept with its hash. */
export function TakeInPage() {
  const words = useWords()
  const { alliance } = useHouse()
  const [entered, setEntered] = useState<ReportEntered>({ media: 'text/plain', content: '', fileName: null })
  const [address, setAddress] = useState('')
  const [language, setLanguage] = useState('en')
  const [reviewing, setReviewing] = useState(false)
  const [taken, setTaken] = useState<{ readonly id: string; readonly suggestions: number } | null>(null)
  const tooLong = entered.content.length > limits.report
  const ready = entered.content.trim() !== '' && !tooLong
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (ready) setReviewing(true)
  }
  const finish = (): void => {
    setReviewing(false)
    if (taken !== null) setEntered({ media: 'text/plain', content: '', fileName: null })
  }
  return (
    <Page
      title={words('report.take-in')}
      lead={<p>{words('report.take-in-lead')}</p>}
      trail={[{ label: words('nav.reports'), to: '/reports' }]}
    >
      {taken !== null && !reviewing && <TakenIn {...taken} />}
      <form onSubmit={submit}>
        <ReportSource entered={entered} onEntered={setEntered} />
        {tooLong && (
          <p className="notice" data-meaning="opposes" role="alert">
            {words('report.upload-long', { length: entered.content.length, limit: limits.report })}
          </p>
        )}
        <Field label={words('report.address')} hint={words('report.address-hint')} optional>
          {({ id, describedBy }) => (
            <input
              id={id}
              aria-describedby={describedBy}
              type="url"
              maxLength={2000}
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
        </Field>
        <Field label={words('report.language')}>
          {({ id }) => (
            <input
              id={id}
              required
              pattern="[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"
              list="report-languages"
              value={language}
              onChange={(event) => setLanguage(event.target.value)}
            />
          )}
        </Field>
        <datalist id="report-languages">
          {(alliance?.languages ?? []).map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <button type="submit" className="primary" aria-disabled={!ready}>
          {words('acts.review')}
        </button>
      </form>
      {reviewing && (
        <Review
          act="receive-report"
          title={words('report.take-in')}
          confirm={words('report.take-in')}
          readers={{ kind: 'members' }}
          lines={linesOf(words, entered, address, language)}
          input={{ ...entered, address: address === '' ? null : address, language }}
          onRecorded={({ id, suggestions }) => setTaken({ id, suggestions })}
          onClose={finish}
        />
      )}
    </Page>
  )
}

function TakenIn({ id, suggestions }: { readonly id: string; readonly suggestions: number }) {
  const words = useWords()
  return (
    <div className="notice" data-meaning="agrees" role="status">
      <p>{words('report.taken-in', { count: suggestions })}</p>
      <p>
        <Link to="/reports/$id" params={{ id }} className="button primary">
          {words('report.to-desk')}
        </Link>
      </p>
    </div>
  )
}

function linesOf(
  words: Speaker['words'],
  report: ReportEntered,
  address: string,
  language: string,
): readonly ReviewLine[] {
  const kind = words(report.media === 'text/html' ? 'report.media-html' : 'report.media-text')
  return [
    { label: words('report.media'), says: `${kind} · ${words('report.length', { length: report.content.length })}` },
    ...(report.fileName === null ? [] : [{ label: words('report.file'), says: report.fileName }]),
    { label: words('report.begins'), says: <blockquote>{report.content.trim().slice(0, 400)}</blockquote>, language },
    { label: words('report.address'), says: address === '' ? words('acts.none') : address },
    { label: words('report.language'), says: language },
  ]
}
