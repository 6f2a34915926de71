import { answered } from './called-house.ts'
import type { League } from './league.ts'

/** A dossier with a scale and a choice, opened by the secretariat. */
export async function aDossier({ as, officer }: League) {
  const { id } = answered(
    await as(officer, 'open-dossier', {
      title: 'Tolls at the fords',
      question: 'Who pays for the crossings?',
      body: 'council',
      priority: 'P1',
    }),
  )
  const toll = answered(
    await as(officer, 'put-issue', {
      dossier: id,
      title: 'Height of the toll',
      question: 'How high shall the toll be?',
      content: {
        kind: 'scale',
        anchors: [
          { at: 0, words: 'No toll.' },
          { at: 50, words: 'Half of the upkeep.' },
          { at: 100, words: 'All of the upkeep.' },
        ],
        statusQuo: { at: 20, words: 'A fifth of the upkeep.' },
      },
    }),
  )
  const seat = answered(
    await as(officer, 'put-issue', {
      dossier: id,
      title: 'Seat of the toll office',
      question: 'Where does the office sit?',
      content: {
        kind: 'options',
        options: [
          { id: 'rotating', words: 'With the chair.' },
          { id: 'cedarford', words: 'In Cedarford.' },
        ],
        statusQuo: { option: 'rotating', words: 'With the chair.' },
      },
    }),
  )
  return { dossier: id, toll: toll.id, seat: seat.id }
}

/** A position on the toll in words, at a point of its scale. */
export const aPosition = (issue: string, at: number) => ({
  issue,
  words: `We would take a toll at ${at}.`,
  place: { kind: 'point' as const, at },
  importance: 'important' as const,
  status: 'instructed' as const,
})
