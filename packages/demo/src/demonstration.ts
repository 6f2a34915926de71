import { basinRelief } from './basin-relief.ts'
import { fourteenthSession } from './decided-before.ts'
import { earlierOperations } from './earlier-operations.ts'
import { organisation, secretaryGeneral, yesterdaysMeeting } from './organisation.ts'
import { patrolVotes } from './patrol-votes.ts'
import { reliefSoundings } from './relief-soundings.ts'
import { reports } from './reports.ts'
import { agenda, sarnCanal } from './sarn-canal.ts'
import type { AnyStep } from './step.ts'
import { storyTime, zone } from './story-time.ts'

/** The founding of the demonstration alliance, and everything that has happened since, in order. */
export interface Demonstration {
  readonly founding: {
    readonly at: string
    readonly name: string
    readonly shortName: string
    readonly zone: string
    readonly workingDays: readonly number[]
    readonly holidays: readonly string[]
    readonly languages: readonly string[]
    readonly officer: { readonly name: string; readonly language: string }
  }
  readonly steps: readonly AnyStep[]
}

/**
 * The Orrin Compact, a fictional alliance of six members on a river, told relative to the first start `now` (an instant). All
 * names, positions and texts were written for this project; none stands for a real state or person.
 */
export function demonstration(now: string): Demonstration {
  const time = storyTime(now)
  const steps = [
    ...organisation(time),
    ...earlierOperations(time),
    ...fourteenthSession(time),
    ...patrolVotes(time),
    ...sarnCanal(time),
    ...basinRelief(time),
    ...reliefSoundings(time),
    ...agenda(time),
    secretaryGeneral(time),
    ...reports(time),
    yesterdaysMeeting(time),
  ]
  return {
    founding: {
      at: time.at(-401, 9),
      name: 'Orrin Compact',
      shortName: 'Orrin',
      zone,
      workingDays: [1, 2, 3, 4, 5],
      holidays: [],
      languages: ['en', 'fr'],
      officer: { name: 'Tomas Quill', language: 'en' },
    },
    // A stable sort: what happened at the same instant stays in the order of the story.
    steps: steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  }
}
