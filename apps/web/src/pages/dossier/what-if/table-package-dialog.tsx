import type { Dossier, Point } from '@commonline/bargaining'
import { Dialog } from '../../../design/dialog.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import { TableDraftForm } from '../../draft/table-draft-form.tsx'
import type { DraftConcept } from '../../draft/table-draft-form.tsx'
import type { DossierView } from '../bargaining-inputs.ts'
import { BrokenDependencies } from '../limits/dependencies-part.tsx'
import { limitLine } from '../issue-words.ts'
import { limitsTouched } from '../limits/limits-touched.ts'

export interface TablePackageDialogProps {
  readonly dossier: DossierView
  readonly point: Point
  readonly concept: DraftConcept
  /** The dossier under what is attached to the point, and what is attached as lines of the draft. */
  readonly attached?: { readonly dossier: Dossier; readonly lines: readonly string[] }
  readonly onClose: () => void
}

/** Tables a point as a draft, after the warning of what it can reveal, with the limits that the reader may see and it stops at. */
export function TablePackageDialog({ dossier, point, concept, attached, onClose }: TablePackageDialogProps) {
  const speaker = useSpeaker()
  const { words } = speaker
  const touched = limitsTouched(dossier.issues, dossier.limits, point, attached?.dossier)
  return (
    <Dialog title={words('draft.table')} onClose={onClose}>
      <div className="notice" data-meaning="undecided">
        <p>{words('draft.reveals')}</p>
        {touched.length > 0 && (
          <>
            <p>{words('scenario.rests-on')}</p>
            <ul>
              {touched.map(({ member, content }) => {
                const says = `${member}: ${limitLine(content, dossier.issues, speaker)}`
                return <li key={says}>{says}</li>
              })}
            </ul>
          </>
        )}
      </div>
      <BrokenDependencies dossier={dossier} point={point} />
      <TableDraftForm
        dossier={dossier.id}
        issues={dossier.issues}
        point={point}
        attached={attached?.lines ?? []}
        concept={concept}
      />
      <div className="dialog-foot">
        <button type="button" onClick={onClose}>
          {words('acts.close')}
        </button>
      </div>
    </Dialog>
  )
}
