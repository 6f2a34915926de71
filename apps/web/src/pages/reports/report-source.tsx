import { limits } from '@commonline/contract/limits'
import { useId, useState } from 'react'
import { Field } from '../../design/field.tsx'
import { Progress } from '../../design/progress.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Speaker } from '../../words/words.ts'
import { mostBytes, readUpload } from './read-upload.ts'
import type { UploadRefusal } from './read-upload.ts'
import type { ReportEntered } from './take-in-page.tsx'

const ways = ['paste', 'paste-html', 'upload'] as const
type Way = (typeof ways)[number]

export interface ReportSourceProps {
  readonly entered: ReportEntered
  readonly onEntered: (entered: ReportEntered) => void
}

/** Where the report comes from: a text, a page's source, or a file. */
export function ReportSource({ entered, onEntered }: ReportSourceProps) {
  const words = useWords()
  const name = useId()
  const [way, setWay] = useState<Way>('paste')
  const choose = (next: Way): void => {
    setWay(next)
    onEntered({ media: next === 'paste-html' ? 'text/html' : 'text/plain', content: '', fileName: null })
  }
  return (
    <>
      <fieldset className="field">
        <legend>{words('report.how')}</legend>
        <div className="row">
          {ways.map((one) => (
            <label className="row" key={one}>
              <input type="radio" name={name} checked={way === one} onChange={() => choose(one)} />
              {words(`report.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {way === 'upload' ? (
        <Upload onEntered={onEntered} />
      ) : (
        <Field
          label={words(way === 'paste' ? 'report.text' : 'report.html')}
          hint={way === 'paste' ? words('report.text-hint') : undefined}
        >
          {({ id, describedBy }) => (
            <textarea
              id={id}
              aria-describedby={describedBy}
              required
              rows={14}
              spellCheck={false}
              value={entered.content}
              onChange={(event) => onEntered({ ...entered, content: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}

function Upload({ onEntered }: Pick<ReportSourceProps, 'onEntered'>) {
  const words = useWords()
  const [reading, setReading] = useState(false)
  const [refusal, setRefusal] = useState<UploadRefusal | null>(null)
  const [read, setRead] = useState<{ readonly name: string; readonly length: number } | null>(null)
  const take = async (file: File): Promise<void> => {
    setReading(true)
    setRefusal(null)
    setRead(null)
    // What was chosen before is no longer what will be sent, whether this file can be read or not.
    onEntered({ media: 'text/plain', content: '', fileName: null })
    // One byte too many is enough to be refused; the rest need not be read.
    const bytes = new Uint8Array(await file.slice(0, mostBytes(limits.report) + 1).arrayBuffer())
    const result = readUpload(file.name, bytes, limits.report)
    setReading(false)
    if (!result.ok) return setRefusal(result.refusal)
    setRead({ name: file.name, length: result.value.content.length })
    onEntered({ ...result.value, fileName: file.name.slice(0, limits.name) })
  }
  return (
    <>
      <Field label={words('report.file')}>
        {({ id }) => (
          <input
            id={id}
            type="file"
            accept=".txt,.text,.html,.htm,text/plain,text/html"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file !== undefined) void take(file)
            }}
          />
        )}
      </Field>
      {reading && <Progress label={words('report.reading')} />}
      {refusal !== null && (
        <p className="notice" data-meaning="opposes" role="alert">
          {refusalWords(words, refusal)}
        </p>
      )}
      {read !== null && (
        <p className="notice" data-meaning="agrees" role="status">
          {words('report.file-read', read)}
        </p>
      )}
    </>
  )
}

function refusalWords(words: Speaker['words'], refusal: UploadRefusal): string {
  switch (refusal.code) {
    case 'upload.type':
      return words('report.upload-type', refusal.facts)
    case 'upload.too_large':
      return words('report.upload-large', refusal.facts)
    case 'upload.too_long':
      return words('report.upload-long', refusal.facts)
    case 'report.invalid_utf8':
      return words('report.invalid-utf8', refusal.facts)
    case 'report.unreadable':
      return words('report.unreadable')
  }
}
