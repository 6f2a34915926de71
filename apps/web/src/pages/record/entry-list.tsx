import type { OutputOf } from '@commonline/contract'
import { useState } from 'react'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { ReceiptText } from '../../design/receipt.tsx'
import { saveFile } from '../../design/save-file.ts'
import { SentenceText } from '../../design/sentence.tsx'
import { useZone } from '../../shell/house-context.ts'
import { instantWords } from '../../words/moments.ts'
import { useSpeaker, useWords } from '../../words/use-words.ts'
import { actWords } from './act-kinds.ts'

export type RecordEntry = OutputOf<'record'>['entries'][number]

/** Entries shown at first: what one screen can hold; the others of the page are one press away. */
const atFirst = 40

/** Entries, newest first, each with its words, whose they are, and its receipt. */
export function EntryList({ entries }: { readonly entries: readonly RecordEntry[] }) {
  const words = useWords()
  const [all, setAll] = useState(false)
  const shown = all ? entries : entries.slice(0, atFirst)
  return (
    <>
      <ol className="entries" reversed>
        {shown.map((entry) => (
          <EntryItem key={entry.seq} entry={entry} />
        ))}
      </ol>
      {shown.length < entries.length && (
        <p className="screen-only">
          <button type="button" onClick={() => setAll(true)}>
            {words('record.show-all', { count: entries.length - shown.length })}
          </button>
        </p>
      )}
    </>
  )
}

function EntryItem({ entry }: { readonly entry: RecordEntry }) {
  const { words, locale } = useSpeaker()
  const zone = useZone()
  const { onBehalfOf } = entry
  return (
    <li id={`entry-${entry.seq}`} value={entry.seq}>
      <span className="entry-seq">{entry.seq}</span>
      <div className="entry-words">
        <p>
          {entry.sentence === null ? (
            <span className="soft">{words('record.not-yours')}</span>
          ) : (
            <SentenceText sentence={entry.sentence} />
          )}
        </p>
        <p className="entry-meta">
          <time dateTime={entry.at}>{instantWords(entry.at, locale, zone)}</time>
          {' · '}
          {actWords(entry.kind, words)} <code>{entry.kind}</code>
          {entry.byName !== null && ` · ${entry.byName}`}
        </p>
      </div>
      <span className="entry-whose">
        {onBehalfOf === null || onBehalfOf === 'organisation' ? (
          <small>{words('record.organisation')}</small>
        ) : (
          <MemberMark code={onBehalfOf} />
        )}
      </span>
      <div className="entry-receipt">
        <Foldable
          summary={
            <>
              {words('record.receipt')}
              <span className="visually-hidden"> {entry.seq}</span>
            </>
          }
        >
          {() => <ReceiptOf seq={entry.seq} />}
        </Foldable>
      </div>
    </li>
  )
}

/** The receipt of an entry as the house gives it now, to keep as a file outside the house. */
function ReceiptOf({ seq }: { readonly seq: number }) {
  const words = useWords()
  return (
    <Answered answering={useAnswer('receipt', { seq })}>
      {(receipt) => (
        <>
          <ReceiptText receipt={receipt} />
          <button
            type="button"
            className="small"
            onClick={() =>
              saveFile(`receipt-${receipt.seq}.json`, 'application/json', `${JSON.stringify(receipt, null, 2)}\n`)
            }
          >
            {words('record.keep-receipt')}
          </button>
        </>
      )}
    </Answered>
  )
}
