import type { OutputOf } from '@commonline/contract'
import { useId } from 'react'
import { useAnswer } from '../../api/answers.ts'
import { useAddressState } from '../../design/address-state.ts'
import { Answered } from '../../design/answered.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { useHouse, useMembers } from '../../shell/house-context.ts'
import { useSpeaker, useWords } from '../../words/use-words.ts'
import { actKinds, actWords } from './act-kinds.ts'
import { CompareHeld } from './compare-held.tsx'
import { EntryList } from './entry-list.tsx'
import { ProofLimits, Verification } from './verification.tsx'
import './record.css'

type RecordView = OutputOf<'record'>

/** The record: every official act in its order, what the reader holds of it, and how to check it without this house. */
export function RecordPage() {
  const words = useWords()
  const [kind, setKind] = useAddressState('kind')
  const [before, setBefore] = useAddressState('before')
  const [whose, setWhose] = useAddressState('for')
  const answering = useAnswer('record', {
    ...(kind === '' ? {} : { kind }),
    ...(/^\d+$/.test(before) ? { before: Number(before) } : {}),
  })
  return (
    <Page title={words('record.title')} lead={<p>{words('record.lead')}</p>}>
      <Answered answering={answering}>
        {(record) => (
          <>
            <Head record={record} />
            <Section title={words('record.trust')} id="trust">
              <div className="two-columns screen-only">
                <CompareHeld />
                <Verification />
              </div>
              <ProofLimits />
            </Section>
            <Section title={words('record.acts')} id="acts">
              <Filters
                kind={kind}
                whose={whose}
                onKind={(next) => {
                  setBefore('')
                  setKind(next)
                }}
                onWhose={setWhose}
              />
              <Entries record={record} whose={whose} />
              <Pages record={record} before={before} onBefore={setBefore} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  )
}

function Head({ record }: { readonly record: RecordView }) {
  const words = useWords()
  return (
    <dl className="facts sheet record-head">
      <dt>{words('record.size')}</dt>
      <dd>{words('record.entries', { count: record.size })}</dd>
      <dt>{words('record.head')}</dt>
      <dd>
        <span className="hash">{record.head}</span>
        <small>{words('record.head-why')}</small>
      </dd>
    </dl>
  )
}

interface FiltersProps {
  readonly kind: string
  readonly whose: string
  readonly onKind: (kind: string) => void
  readonly onWhose: (whose: string) => void
}

function Filters({ kind, whose, onKind, onWhose }: FiltersProps) {
  const { words, locale } = useSpeaker()
  const members = useMembers()
  const { hat } = useHouse()
  const id = useId()
  const collator = new Intl.Collator(locale)
  const kinds = (kind === '' || actKinds.includes(kind) ? actKinds : [...actKinds, kind]).toSorted((a, b) =>
    collator.compare(actWords(a, words), actWords(b, words)),
  )
  return (
    <p className="table-tools">
      <span className="labelled">
        <label htmlFor={`${id}-kind`}>{words('record.kind')}</label>
        <select id={`${id}-kind`} value={kind} onChange={({ target }) => onKind(target.value)}>
          <option value="">{words('record.every-kind')}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {actWords(one, words)}
            </option>
          ))}
        </select>
      </span>
      <span className="labelled">
        <label htmlFor={`${id}-for`}>{words('record.whose')}</label>
        <select id={`${id}-for`} value={whose} onChange={({ target }) => onWhose(target.value)}>
          <option value="">{words('record.everyone')}</option>
          <option value="organisation">{words('record.organisation')}</option>
          {members.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} – {name}
            </option>
          ))}
        </select>
      </span>
      {hat.member !== null && whose !== hat.member && (
        <button type="button" className="quiet small" onClick={() => onWhose(hat.member ?? '')}>
          {words('record.ours')}
        </button>
      )}
    </p>
  )
}

function Entries({ record, whose }: { readonly record: RecordView; readonly whose: string }) {
  const words = useWords()
  const entries = whose === '' ? record.entries : record.entries.filter(({ onBehalfOf }) => onBehalfOf === whose)
  return (
    <>
      {whose !== '' && (
        <p className="soft" role="status">
          {words('record.of-page', { shown: entries.length, of: record.entries.length })}
        </p>
      )}
      {entries.length === 0 ? <EmptyState title={words('record.none')} /> : <EntryList entries={entries} />}
    </>
  )
}

interface PagesProps {
  readonly record: RecordView
  readonly before: string
  readonly onBefore: (before: string) => void
}

function Pages({ record, before, onBefore }: PagesProps) {
  const words = useWords()
  const oldest = record.entries.at(-1)?.seq ?? 0
  return (
    <p className="row screen-only">
      {before !== '' && (
        <button type="button" onClick={() => onBefore('')}>
          {words('record.newest')}
        </button>
      )}
      {oldest > 0 && (
        <button type="button" onClick={() => onBefore(String(oldest))}>
          {words('record.older-than', { seq: oldest })}
        </button>
      )}
    </p>
  )
}
