import { DataTable } from '../../../design/data-table.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { placeLine } from '../issue-words.ts'
import { isPosition, rowsOn } from './position-map.tsx'

/** The position map as a table: members in their fixed order, a column for each issue. */
export function MapTable({
  dossier,
  onOpen,
}: {
  readonly dossier: DossierView
  readonly onOpen: (id: string) => void
}) {
  const speaker = useSpeaker()
  const { words } = speaker
  return (
    <div className="map-table">
      <DataTable
        name="stand"
        caption={words('spine.positions')}
        captionHidden
        rows={dossier.members}
        keyOf={({ code }) => code}
        columns={[
          {
            id: 'member',
            header: words('proposal.member'),
            rowHeader: true,
            value: ({ name }) => name,
            cell: ({ code }) => <MemberMark code={code} named />,
          },
          ...dossier.issues.map((issue) => {
            const rows = rowsOn(issue, dossier)
            const rowOf = (code: string) => rows.find(({ member }) => member === code)
            const told = (code: string): readonly [string, string] => {
              const row = rowOf(code)
              if (row === undefined) return ['—', '']
              const firm = isPosition(row)
                ? [words(`position.${row.standing}`), words(`position.status.${row.status}`)]
                : [words('meaning.estimated')]
              return [
                placeLine(issue, row.place, speaker),
                [words(`position.importance.${row.importance}`), ...firm].join(' · '),
              ]
            }
            return {
              id: issue.id,
              header: issue.title,
              value: ({ code }: { readonly code: string }) => told(code).join(' · '),
              cell: ({ code }: { readonly code: string }) => {
                const row = rowOf(code)
                return row === undefined ? (
                  '—'
                ) : (
                  <button type="button" className="quiet small cell-button" onClick={() => onOpen(row.id)}>
                    <span>
                      {told(code)[0]}
                      <br />
                      <small>{told(code)[1]}</small>
                    </span>
                  </button>
                )
              },
            }
          }),
        ]}
      />
    </div>
  )
}
