import type { OutputOf } from '@commonline/contract'
import { useState } from 'react'
import { house } from '../../api/house.ts'
import type { Problem } from '../../api/house.ts'
import { useAnswer } from '../../api/answers.ts'
import { useAddressState } from '../../design/address-state.ts'
import { Answered } from '../../design/answered.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { saveFile } from '../../design/save-file.ts'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import { CompareHashes } from './compare-hashes.tsx'
import './record.css'

type RecordView = OutputOf<'record'>
type Entry = RecordView['entries'][number]

/** The record: every official act in its order, what the reader holds of it, and how to check it without this house. */
export function RecordPage() {
  const words = useWords()
  const [kind, setKind] = useAddressState('kind')
  const [before, setBefore] = useAddressState('before')
  const answering = useAnswer('record', {
    ...(kind === '' ? {} : { kind }),
    ...(/^\d+$/.test(before) ? { before: Number(before) } : {}),
  })
  return (
    <Page title={words('record.title')} lead={<p>{words('record.lead')}</p>}>
      <Answered answering={answering}>
        {(record) => (
          <>
            <dl className="facts">
              <dt>{words('record.size')}</dt>
              <dd>{words('record.entries', { count: record.size })}</dd>
              <dt>{words('record.head')}</dt>
              <dd className="hash">{record.head}</dd>
            </dl>
            <CompareHashes />
            <Verification />
            <Section title={words('record.acts')} id="acts">
              <KindFilter
                kind={kind}
                record={record}
                onKind={(next) => {
                  setBefore('')
                  setKind(next)
                }}
              />
              <Entries record={record} />
              <Pages record={record} before={before} onBefore={setBefore} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  )
}

function KindFilter({
  kind,
  record,
  onKind,
}: {
  readonly kind: string
  readonly record: RecordView
  readonly onKind: (kind: string) => void
}) {
  const words = useWords()
  const kinds = [...new Set([...record.entries.map((entry) => entry.kind), ...(kind === '' ? [] : [kind])])].toSorted()
  return (
    <p className="row screen-only">
      <label htmlFor="record-kind">{words('record.kind')}</label>
      <select id="record-kind" value={kind} onChange={({ target }) => onKind(target.value)}>
        <option value="">{words('record.every-kind')}</option>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </p>
  )
}

function Entries({ record }: { readonly record: RecordView }) {
  const words = useWords()
  if (record.entries.length === 0) return <EmptyState title={words('record.none')} />
  return (
    <ol className="entries" reversed>
      {record.entries.map((entry) => (
        <EntryItem key={entry.seq} entry={entry} />
      ))}
    </ol>
  )
}

function EntryItem({ entry }: { readonly entry: Entry }) {
  const words = useWords()
  return (
    <li id={`entry-${entry.seq}`}>
      <span className="entry-seq">{entry.seq}</span>
      <div>
        <p lang={entry.sentence === null ? undefined : 'en'}>
          {entry.sentence ?? <span className="soft">{words('record.not-yours')}</span>}
        </p>
        <p className="entry-meta">
          <Moment at={entry.at} /> · <code>{entry.kind}</code>
          {entry.byName !== null && ` · ${entry.byName}`}
          {entry.onBehalfOf !== null && ` · ${words('record.for', { whom: entry.onBehalfOf })}`}
        </p>
        <details>
          <summary>{words('record.hash')}</summary>
          <p className="hash">{entry.entryHash}</p>
        </details>
      </div>
    </li>
  )
}

function Pages({
  record,
  before,
  onBefore,
}: {
  readonly record: RecordView
  readonly before: string
  readonly onBefore: (before: string) => void
}) {
  const words = useWords()
  const oldest = record.entries.at(-1)?.seq ?? 0
  return (
    <p className="row screen-only">
      {before !== '' && (
        <button type="button" onClick={() => onBefore('')}>
          {words('record.newest')}
        </button>
      )}
      {oldest > 0 && record.entries.length >= 200 && (
        <button type="button" onClick={() => onBefore(String(oldest))}>
          {words('record.older')}
        </button>
      )}
    </p>
  )
}

/** Taking the record away and checking it with a tool that is not this house, and what that does not prove. */
function Verification() {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [broken, setBroken] = useState(false)
  const [count, setCount] = useState<number | null>(null)
  const take = async (): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    setBroken(false)
    try {
      const answer = await house.query('record-export', {})
      if (!answer.ok) return setRefusal(answer.problem)
      const files = Object.entries(answer.value.files)
      for (const [name, text] of files) saveFile(name.replaceAll('/', '-'), 'application/octet-stream', text)
      setCount(files.length)
    } catch {
      setBroken(true)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section title={words('record.verify')} id="verify">
      <p>{words('record.verify-lead')}</p>
      <p className="row">
        <button type="button" disabled={busy} onClick={() => void take()}>
          {words('record.export')}
        </button>
        <span role="status" className="soft">
          {busy ? words('shell.loading') : count === null ? '' : words('record.exported', { count })}
        </span>
      </p>
      <CallTrouble refusal={refusal} broken={broken} />
      <pre className="data command" tabIndex={0}>
        commonline verify DIR
      </pre>
      <div className="two-columns">
        <div className="notice" data-meaning="agrees">
          <p>
            <strong>{words('record.proves')}</strong>
          </p>
          <ul>
            <li>{words('record.proves-order')}</li>
            <li>{words('record.proves-words')}</li>
            <li>{words('record.proves-verdicts')}</li>
          </ul>
        </div>
        <div className="notice" data-meaning="undecided">
          <p>
            <strong>{words('record.proves-not')}</strong>
          </p>
          <ul>
            <li>{words('record.proves-not-complete')}</li>
            <li>{words('record.proves-not-fork')}</li>
            <li>{words('record.proves-not-person')}</li>
            <li>{words('record.proves-not-true')}</li>
          </ul>
        </div>
      </div>
    </Section>
  )
}
