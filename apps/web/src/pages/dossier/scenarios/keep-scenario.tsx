import type { Attachment, Point } from '@commonline/bargaining'
import { useState } from 'react'
import { Dialog } from '../../../design/dialog.tsx'
import { lineOf, lineOrNull } from '../../../design/form-fields.ts'
import { WorkForm } from '../../../design/work-form.tsx'
import { useHouse } from '../../../shell/house-context.ts'
import { useWords } from '../../../words/use-words.ts'
import type { DraftConcept } from '../../draft/table-draft-form.tsx'
import type { DossierView } from '../bargaining-inputs.ts'
import { AttachedLines } from '../attachments/attached-lines.tsx'
import { packageOfPoint } from '../packages/package-points.ts'
import { sentAttachments } from '../attachments/sent-attachments.ts'
import { useTextLanguage } from '../text-language.ts'

export interface KeepScenarioProps {
  readonly dossier: DossierView
  readonly point: Point
  /** What is attached to it. */
  readonly attachments?: readonly Attachment[]
  readonly concept?: DraftConcept
  /** A name to begin with. */
  readonly name?: string
}

/** A button that keeps a point under a name, for the reader's own circle; nothing for those who keep none. */
export function KeepScenario({ dossier, point, attachments = [], concept = 'own', name = '' }: KeepScenarioProps) {
  const words = useWords()
  const language = useTextLanguage()
  const { hat } = useHouse()
  const [open, setOpen] = useState(false)
  if (hat.role !== 'delegate' && hat.role !== 'chairs-office') return null
  return (
    <>
      <button type="button" className="small" onClick={() => setOpen(true)}>
        {words('scenario.keep')}
        {name !== '' && <span className="visually-hidden"> {name}</span>}
      </button>
      {open && (
        <Dialog title={words('scenario.keep')} onClose={() => setOpen(false)}>
          <p className="field-readers">
            {words(hat.role === 'delegate' ? 'scenario.readers-delegate' : 'scenario.readers-chair')}
          </p>
          <AttachedLines issues={dossier.issues} attachments={attachments} />
          <WorkForm
            work="keep-scenario"
            send={words('scenario.keep-do')}
            done={words('scenario.kept')}
            fields={[
              { kind: 'line', name: 'name', label: words('scenario.name'), maxLength: 300, initial: name },
              {
                kind: 'words',
                name: 'note',
                label: words('scenario.note'),
                hint: words('scenario.note-hint'),
                optional: true,
              },
            ]}
            inputOf={(values) => ({
              dossier: dossier.id,
              name: lineOf(values, 'name'),
              note: lineOrNull(values, 'note'),
              language,
              package: packageOfPoint(point, dossier.issues),
              attachments: sentAttachments(attachments, dossier.issues),
              concept,
            })}
            onDone={() => setOpen(false)}
          />
          <div className="dialog-foot">
            <button type="button" onClick={() => setOpen(false)}>
              {words('acts.close')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
