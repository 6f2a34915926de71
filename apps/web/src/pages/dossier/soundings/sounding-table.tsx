import type { Issue, Sounding, SoundingReply } from '@commonline/contract'
import type { ReactNode } from 'react'
import { MemberMark } from '../../../design/member-mark.tsx'
import { Badge } from '../../../design/verdict-badge.tsx'
import { dayWords } from '../../../words/moments.ts'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { AttachedLines } from '../attachments/attached-lines.tsx'
import { meaningOfAnswer, replyOf, soundingCounts } from './sounding-words.ts'

interface SoundingTableProps {
  readonly sounding: Sounding
  /** What is attached to a variant is told of these. */
  readonly issues: readonly Issue[]
  /** What may be done with a variant, by its number from 1. */
  readonly takeOver: (number: number) => ReactNode
}

/** Who answered what: a row for each member asked, a column for each variant. An answer that has not come is awaited. */
export function SoundingTable({ sounding, issues, takeOver }: SoundingTableProps) {
  const { words, locale } = useSpeaker()
  return (
    <>
      <VariantList sounding={sounding} issues={issues} />
      <table className="stacking sounding-table" role="table">
        <caption className="visually-hidden">
          {words('sounding.table', { day: dayWords(sounding.putAt.slice(0, 10), locale) })}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {words('sounding.member')}
            </th>
            {sounding.variants.map((variant, index) => (
              <th key={`${index} ${variant.words}`} scope="col" role="columnheader">
                {words('sounding.variant', { number: index + 1 })}
                <span className="sounding-words" lang={sounding.language} dir="auto">
                  {variant.words}
                </span>
                <AttachedLines issues={issues} attachments={variant.attachments} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sounding.asked.map(({ member, replies }) => (
            <tr key={member} role="row">
              <th scope="row" role="rowheader">
                <MemberMark code={member} named />
              </th>
              {sounding.variants.map((variant, index) => (
                <td
                  key={`${index} ${variant.words}`}
                  role="cell"
                  data-label={words('sounding.variant', { number: index + 1 })}
                >
                  <div className="cell">
                    <ReplyCell reply={replyOf(replies, index + 1)} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
          <tr role="row">
            <th scope="row" role="rowheader">
              {words('sounding.count')}
            </th>
            {sounding.variants.map((variant, index) => (
              <td
                key={`${index} ${variant.words}`}
                role="cell"
                className="soft"
                data-label={words('sounding.variant', { number: index + 1 })}
              >
                <div className="cell">{words('sounding.counts', { ...soundingCounts(sounding, index + 1) })}</div>
              </td>
            ))}
          </tr>
          <tr role="row" className="screen-only">
            <th scope="row" role="rowheader">
              {words('sounding.take-over')}
            </th>
            {sounding.variants.map((variant, index) => (
              <td
                key={`${index} ${variant.words}`}
                role="cell"
                data-label={words('sounding.variant', { number: index + 1 })}
              >
                <div className="cell">{takeOver(index + 1)}</div>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </>
  )
}

/** Where the head of the table has no room, the words of the variants stand before it. */
function VariantList({ sounding, issues }: Omit<SoundingTableProps, 'takeOver'>) {
  const words = useWords()
  return (
    <dl className="sounding-list" aria-hidden="true">
      {sounding.variants.map((variant, index) => (
        <div key={`${index} ${variant.words}`}>
          <dt>{words('sounding.variant', { number: index + 1 })}</dt>
          <dd lang={sounding.language} dir="auto">
            {variant.words}
          </dd>
          <dd>
            <AttachedLines issues={issues} attachments={variant.attachments} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function ReplyCell({ reply }: { readonly reply: SoundingReply | null }) {
  const words = useWords()
  if (reply === null) return <span className="soft">{words('sounding.awaited')}</span>
  const meaning = meaningOfAnswer[reply.answer]
  return (
    <>
      <Badge {...(meaning === null ? {} : { meaning })}>{words(`sounding.answer.${reply.answer}`)}</Badge>
      {reply.words !== null && (
        <p className="sounding-reason" lang={reply.language} dir="auto">
          {reply.words}
        </p>
      )}
    </>
  )
}
