import { idealPlane, idealPoints, opinionGroups, refusalInWords, rollCalls } from '@commonline/bargaining'
import type { OpinionGroups, RollCallRow, RollCalls } from '@commonline/bargaining'
import type { UnityVote } from '@commonline/contract'
import { useMemo } from 'react'
import { sharesOfSpan } from '../../../charts/plane-layout.ts'
import { Plane } from '../../../charts/plane.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import { StackingTable } from '../../../design/stacking-table.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import { hundredthsWords, percentWords } from '../issue-words.ts'

/** Members times votes: what a page computes in about a second. */
const CELLS_MOST = 60_000

/** Below this groups are hardly apart (Kaufman & Rousseeuw 1990). */
const HARDLY_APART = 0.25

/** Who votes alike: groups with what marks each out, and members in the plane that explains the votes best. */
export function VoteGroupsPart({ votes }: { readonly votes: readonly UnityVote[] }) {
  const { words, language } = useSpeaker()
  const cells = votes.reduce((sum, { choices }) => sum + choices.length, 0)
  const calls = useMemo(() => (cells > CELLS_MOST ? null : rollCalls(rowsOf(votes))), [votes, cells])
  const groups = useMemo(() => (calls?.ok === true ? opinionGroups(calls.value) : null), [calls])
  if (calls === null) return <p className="notice">{words('groups.too-many', { most: CELLS_MOST })}</p>
  const refused = !calls.ok ? calls.refusal : groups?.ok === false ? groups.refusal : null
  return (
    <>
      <p className="soft measure">{words('groups.lead')}</p>
      {refused !== null && <p className="notice">{refusalInWords(refused, language === 'fr' ? 'fr' : 'en')}</p>}
      {calls.ok && groups?.ok === true && (
        <>
          <Groups groups={groups.value} votes={votes} />
          <IdealPlanePart calls={calls.value} />
        </>
      )}
      <h4>{words('analyst.when-not')}</h4>
      <ul className="measure">
        <li>{words('groups.not-two')}</li>
        <li>{words('groups.not-small')}</li>
        <li>{words('groups.not-agenda')}</li>
      </ul>
    </>
  )
}

const rowsOf = (votes: readonly UnityVote[]): readonly RollCallRow[] =>
  votes.flatMap(({ procedure: vote, period, choices }) =>
    choices.map(({ member, choice }) => ({ vote, member, choice, period })),
  )

function Groups({ groups: found, votes }: { readonly groups: OpinionGroups; readonly votes: readonly UnityVote[] }) {
  const { words, locale } = useSpeaker()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const symbolOf = (id: string): string => votes.find(({ procedure }) => procedure === id)?.symbol ?? id
  const named = (ids: readonly string[]): string =>
    ids.length === 0 ? words('groups.none') : list.format(ids.map(symbolOf))
  const [xs, ys] = [sharesOfSpan(found.map.map(({ x }) => x)), sharesOfSpan(found.map.map(({ y }) => y))]
  const [across, up] = found.axes.explained
  return (
    <>
      <Plane
        members={found.map.map(({ member, group }, at) => ({
          label: `${member} ${group}`,
          x: xs[at] ?? 0,
          y: ys[at] ?? 0,
        }))}
        across={words('groups.axis', { number: 1, share: percentWords(across, locale) })}
        up={words('groups.axis', { number: 2, share: percentWords(up, locale) })}
      />
      <p className="map-legend">{words('groups.legend')}</p>
      <p>
        {words('groups.apart', { value: hundredthsWords(found.silhouette, locale), count: found.groups.length })}{' '}
        {found.silhouette < HARDLY_APART && <strong>{words('groups.hardly')}</strong>}
      </p>
      <StackingTable
        caption={words('groups.table')}
        rows={found.groups}
        keyOf={({ group }) => String(group)}
        head={{ header: words('groups.group'), cell: ({ group }) => group }}
        columns={[
          {
            header: words('groups.members'),
            cell: ({ members }) => (
              <span className="row">
                {members.map((code) => (
                  <MemberMark key={code} code={code} />
                ))}
              </span>
            ),
          },
          {
            header: words('groups.marked'),
            cell: ({ markedOutBy }) =>
              markedOutBy.length === 0
                ? words('groups.none')
                : list.format(
                    markedOutBy.map(({ statement, side }) =>
                      words('groups.mark', { symbol: symbolOf(statement), side }),
                    ),
                  ),
          },
        ]}
      />
      <ul>
        {found.notPlaced.length > 0 && <li>{words('groups.not-placed', { members: list.format(found.notPlaced) })}</li>}
        <li>{words('groups.all-yes', { votes: named(found.lists.closeFirst) })}</li>
        <li>{words('groups.divide', { votes: named(found.lists.divide) })}</li>
        <li>{words('groups.all-no', { votes: named(found.lists.unacceptable) })}</li>
      </ul>
    </>
  )
}

/** Ideal points in two dimensions, with how much more of the votes they explain than one line does. */
function IdealPlanePart({ calls }: { readonly calls: RollCalls }) {
  const { words, locale } = useSpeaker()
  const plane = useMemo(() => idealPlane(calls), [calls])
  const line = useMemo(() => idealPoints(calls), [calls])
  if (!plane.ok || !line.ok) return null
  const placed = plane.value.points.flatMap(({ member, at }) => (at === null ? [] : [{ member, x: at[0], y: at[1] }]))
  const [xs, ys] = [sharesOfSpan(placed.map(({ x }) => x)), sharesOfSpan(placed.map(({ y }) => y))]
  return (
    <>
      <h4>{words('groups.plane')}</h4>
      <Plane
        members={placed.map(({ member }, at) => ({ label: member, x: xs[at] ?? 0, y: ys[at] ?? 0 }))}
        across={words('groups.first')}
        up={words('groups.second')}
      />
      <p>
        {words('groups.classified', {
          n: plane.value.n,
          line: percentWords(line.value.classified, locale),
          plane: percentWords(plane.value.classified, locale),
        })}
      </p>
      <StackingTable
        caption={words('groups.plane')}
        rows={placed}
        keyOf={({ member }) => member}
        head={{ header: words('proposal.member'), cell: ({ member }) => <MemberMark code={member} /> }}
        columns={[
          { header: words('groups.first'), numeric: true, cell: ({ x }) => hundredthsWords(x, locale) },
          { header: words('groups.second'), numeric: true, cell: ({ y }) => hundredthsWords(y, locale) },
        ]}
      />
    </>
  )
}
