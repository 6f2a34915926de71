import type { OutputOf, UnityVote } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useAnswer } from '../../../api/answers.ts'
import { UnityTimelineChart } from '../../../charts/unity-timeline.tsx'
import { Answered } from '../../../design/answered.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import type { DataColumn } from '../../../design/data-table.tsx'
import { EmptyState } from '../../../design/empty-state.tsx'
import { Foldable } from '../../../design/foldable.tsx'
import { Section } from '../../../design/section.tsx'
import { VerdictBadge } from '../../../design/verdict-badge.tsx'
import { useHouse } from '../../../shell/house-context.ts'
import { dayWords } from '../../../words/moments.ts'
import { StackingTable } from '../../../design/stacking-table.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import { hundredthsWords, percentWords } from '../issue-words.ts'

type Unity = OutputOf<'unity'>

// Few open it, and it brings models of its own.
const VoteGroupsPart = lazy(() =>
  import('../analyst/vote-groups-part.tsx').then((it) => ({ default: it.VoteGroupsPart })),
)

/** How far the deciding body stood together in its recorded votes: a picture over time, and the votes behind it. */
export function BodyUnity({ body }: { readonly body: { readonly id: string; readonly name: string } }) {
  const { words } = useSpeaker()
  const answering = useAnswer('unity', { body: body.id })
  return (
    <Section title={words('unity.title', { body: body.name })} id="body-unity" level={3}>
      <Answered answering={answering}>
        {(found) =>
          found.n === 0 ? (
            <EmptyState title={words('unity.none')}>
              <p>{words('unity.none-lead', { silences: found.silences })}</p>
            </EmptyState>
          ) : (
            <Recorded found={found} />
          )
        }
      </Answered>
    </Section>
  )
}

function Recorded({ found }: { readonly found: Unity }) {
  const { words, locale } = useSpeaker()
  const { hat } = useHouse()
  const placed = found.votes.flatMap(({ procedure, endedAt, agreementIndex, period }) =>
    agreementIndex === null ? [] : [{ id: procedure, at: Date.parse(endedAt), index: agreementIndex, period }],
  )
  const periods = found.overTime.flatMap(({ period, meanAgreementIndex }) =>
    meanAgreementIndex === null ? [] : [{ period, mean: meanAgreementIndex }],
  )
  const nameOf = (period: string): string => {
    const [year = '', quarter = ''] = period.split('-Q')
    return words('unity.quarter', { quarter, year })
  }
  return (
    <>
      <p>
        {words('unity.summary', {
          n: found.n,
          index: hundredthsWords(found.meanAgreementIndex ?? 0, locale),
          share: percentWords(found.unanimousShare ?? 0, locale),
        })}
      </p>
      <UnityTimelineChart votes={placed} periods={periods} nameOf={nameOf} />
      <p className="map-legend">{words('unity.legend')}</p>
      <QuarterTable overTime={found.overTime} nameOf={nameOf} />
      <UnityTable votes={found.votes} />
      {hat.role === 'analyst' && (
        <Foldable summary={words('groups.title')}>
          {() => (
            <Suspense fallback={<p className="loading">{words('shell.loading')}</p>}>
              <VoteGroupsPart votes={found.votes} />
            </Suspense>
          )}
        </Foldable>
      )}
      <p className="soft measure">{words('unity.source', { silences: found.silences })}</p>
    </>
  )
}

function QuarterTable({ overTime, nameOf }: Pick<Unity, 'overTime'> & { readonly nameOf: (period: string) => string }) {
  const { words, locale } = useSpeaker()
  return (
    <StackingTable
      caption={words('unity.by-quarter')}
      className="quarter-table"
      rows={overTime}
      keyOf={({ period }) => period}
      head={{ header: words('unity.period'), cell: ({ period }) => nameOf(period) }}
      columns={[
        { header: words('unity.votes'), numeric: true, cell: ({ n }) => n },
        {
          header: words('unity.mean'),
          numeric: true,
          cell: ({ meanAgreementIndex: mean }) => (mean === null ? '—' : hundredthsWords(mean, locale)),
        },
        {
          header: words('unity.unanimous'),
          numeric: true,
          cell: ({ unanimousShare: share }) => (share === null ? '—' : percentWords(share, locale)),
        },
      ]}
    />
  )
}

function UnityTable({ votes }: { readonly votes: readonly UnityVote[] }) {
  const { words, locale } = useSpeaker()
  const count = (id: 'yes' | 'abstain' | 'no' | 'absent'): DataColumn<UnityVote> => ({
    id,
    header: words(`unity.${id}`),
    value: (row) => row[id],
    numeric: true,
  })
  const index = (id: 'agreementIndex' | 'rice'): DataColumn<UnityVote> => ({
    id,
    header: words(`unity.${id}`),
    value: (row) => row[id],
    cell: (row) => (row[id] === null ? '—' : hundredthsWords(row[id], locale)),
    numeric: true,
  })
  return (
    <div className="unity-votes table-scroll">
      <DataTable
        name="unity"
        caption={words('unity.table')}
        captionHidden
        rows={votes}
        keyOf={({ procedure }) => procedure}
        columns={[
          {
            id: 'symbol',
            header: words('unity.vote'),
            value: ({ symbol }) => symbol,
            rowHeader: true,
            cell: ({ procedure, symbol }) => (
              <Link to="/procedures/$id" params={{ id: procedure }}>
                {symbol}
              </Link>
            ),
          },
          {
            id: 'endedAt',
            header: words('unity.ended'),
            value: ({ endedAt }) => endedAt,
            cell: ({ endedAt }) => dayWords(endedAt.slice(0, 10), locale),
          },
          count('yes'),
          count('abstain'),
          count('no'),
          count('absent'),
          index('agreementIndex'),
          index('rice'),
          {
            id: 'outcome',
            header: words('unity.outcome'),
            value: ({ outcome }) => outcome,
            cell: ({ outcome }) => (outcome === null ? '—' : <VerdictBadge outcome={outcome} />),
          },
        ]}
      />
    </div>
  )
}
