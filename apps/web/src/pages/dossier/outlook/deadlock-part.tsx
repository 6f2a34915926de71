import { useSpeaker } from '../../../words/use-words.ts'
import type { Analysis } from '../analysis-sections.tsx'
import type { DossierView } from '../bargaining-inputs.ts'
import { pointWords } from '../issue-words.ts'
import { DossierSentences } from '../dossier-sentences.tsx'

/** What can move alone, what is locked, and which issues free each other when they move together. */
export function DeadlockPart({ dossier, analysis }: { readonly dossier: DossierView; readonly analysis: Analysis }) {
  const { words, locale } = useSpeaker()
  const { deadlock } = analysis
  if (!deadlock.known) return null
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const title = (id: string): string =>
    words('shell.quoted', { text: dossier.issues.find((one) => one.id === id)?.title ?? id })
  return (
    <div className="notice">
      <p>
        <strong>{words('outlook.deadlock')}</strong>
      </p>
      <p>
        {deadlock.alone.length === 0
          ? words('outlook.alone-none')
          : words('outlook.alone', {
              issues: list.format(
                deadlock.alone.map(({ issue, range }) =>
                  range === null
                    ? title(issue)
                    : words('outlook.alone-range', {
                        issue: title(issue),
                        from: pointWords(range[0], locale),
                        to: pointWords(range[1], locale),
                      }),
                ),
              ),
            })}
      </p>
      {deadlock.unlocking.length > 0 && (
        <p>
          {words('outlook.unlock', {
            sets: new Intl.ListFormat(locale, { type: 'disjunction' }).format(
              deadlock.unlocking.map(({ issues }) => list.format(issues.map(title))),
            ),
          })}
        </p>
      )}
      <DossierSentences
        dossier={dossier}
        sentences={analysis.sentences.filter(({ code }) => code === 'deadlock.way_out')}
      />
    </div>
  )
}
