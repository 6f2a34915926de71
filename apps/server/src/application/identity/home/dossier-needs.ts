import type { DossierSummary, HomeItem } from '@commonline/contract'
import type { Actor } from '../../actor.ts'
import { answerState } from '../../dossiers/answered-calls.ts'
import type { CallRow } from '../../ports/dossier-store.ts'
import type { PositionRow } from '../../ports/position-store.ts'
import { counted, homeItem } from './home-item.ts'

/** A dossier whose question is answered asks nobody for anything. */
export const isOpen = ({ step }: DossierSummary): boolean => step !== 'decision' && step !== 'line'

/** What open dossiers ask of those who conduct them, by what the reader may know of the answers. */
export function conductorsNeeds(actor: Actor, dossier: DossierSummary): readonly HomeItem[] {
  const { id, title, asked, answered, dueAt, waitsFor } = dossier
  const to = `/dossiers/${id}`
  const waiting: HomeItem = { kind: 'dossier', subject: title, sentence: waitsFor, dueAt: null, to }
  const unanswered = homeItem(
    'call-unanswered',
    to,
    dueAt,
    `${title}: ${answered} of ${counted(asked, 'member', 'members')} asked have answered, as far as you may read.`,
    { title, answered, asked },
  )
  return [
    ...(answered < asked && beforeText.has(dossier.step) ? [unanswered] : []),
    ...(actor.role === 'chairs-office' ? [waiting] : []),
  ]
}

// Once a text is on the table, a missing position holds nothing up.
const beforeText: ReadonlySet<DossierSummary['step']> = new Set(['question', 'positions', 'outlook', 'proposal'])

/** What an open dossier asks of a delegation: the latest call that names it, and its own working positions. */
export function delegationsNeeds(
  member: string,
  { id, title }: DossierSummary,
  issues: readonly string[],
  calls: readonly CallRow[],
  positions: readonly PositionRow[],
): readonly HomeItem[] {
  const to = `/dossiers/${id}`
  const own = positions.filter((position) => position.member === member && !position.erased)
  const call = calls.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1)
  const state = answerState(member, issues, own)
  const asked =
    call !== undefined && call.members.includes(member) && state !== 'answered'
      ? [
          homeItem('call-to-answer', to, call.dueAt, `${title}: ${askedWords[state]}`, {
            title,
            state,
            dueAt: call.dueAt,
          }),
        ]
      : []
  const latest = new Map(own.map((position) => [position.issue, position]))
  const working = [...latest.values()].filter(({ standing }) => standing === 'working').length
  if (working === 0) return asked
  const text = `${title}: ${counted(working, 'working position of ours is', 'working positions of ours are')} not declared.`
  return [...asked, homeItem('draft-of-ours', to, null, text, { title, working })]
}

const askedWords = {
  awaited: 'our positions are asked for.',
  partly: 'some of our positions are still asked for.',
} as const
