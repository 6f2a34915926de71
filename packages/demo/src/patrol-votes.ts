import { chair, codes, delegates, officer } from './people.ts'
import type { Code } from './people.ts'
import { idOf, step } from './step.ts'
import type { AnyStep } from './step.ts'
import type { StoryTime } from './story-time.ts'

type Vote = 'yes' | 'no' | 'abstain'

/** The joint patrol pilot: vetoed on the upper crossing, adopted on the lower with every vote needed. */
export function patrolVotes(time: StoryTime): readonly AnyStep[] {
  const text = (crossing: string, place: string) =>
    `The Operations Committee\n\n1. decides on a pilot of joint patrols at the ${crossing} crossing, in ${place}, for six months;\n2. asks the Secretariat for a report after three.`
  return [
    step(
      time.at(-60, 10),
      chair,
      'open-dossier',
      {
        title: 'Joint patrol pilot',
        question: 'Do the members patrol a crossing together, and which?',
        body: 'operations',
        priority: 'P1',
      },
      'patrol',
    ),
    step(
      time.at(-58, 10),
      chair,
      'table-draft',
      {
        dossier: idOf('patrol'),
        title: 'Joint patrol pilot at the upper crossing',
        text: text('upper', 'Ostrane'),
        territory: 'OS',
      },
      'patrol-draft',
    ),
    ...vote(time, 'patrol', -50, { AV: 'yes', BE: 'yes', CO: 'yes', DR: 'yes', OS: 'no', VE: 'yes' }),
    step(
      time.at(-44, 10),
      chair,
      'table-draft',
      {
        dossier: idOf('patrol'),
        title: 'Joint patrol pilot at the lower crossing',
        text: text('lower', 'Dressil'),
        revises: idOf('patrol-draft'),
        territory: 'DR',
        reason: 'The member on whose territory the upper crossing lies does not concur.',
      },
      'patrol-1-draft',
    ),
    ...vote(time, 'patrol-1', -38, { AV: 'yes', BE: 'yes', CO: 'yes', DR: 'yes', OS: 'abstain', VE: 'no' }),
  ]
}

function vote(time: StoryTime, key: string, day: number, votes: Readonly<Record<Code, Vote>>): readonly AnyStep[] {
  const closes = time.at(day, 17)
  return [
    step(
      time.at(day, 10),
      chair,
      'open-vote',
      { draft: idOf(`${key}-draft`), rule: 'operations-majority', closesAt: closes },
      `${key}-vote`,
    ),
    ...codes.map((code) =>
      code === 'CO'
        ? step(time.at(day, 12), officer, 'cast-vote', {
            procedure: idOf(`${key}-vote`),
            vote: votes[code],
            member: code,
            received: { receivedAt: time.at(day, 11), channel: 'note-verbale', reference: `CO/NV/${100 - day}` },
            key: `${key}-${code}`,
          })
        : step(time.at(day, 12), delegates[code], 'cast-vote', {
            procedure: idOf(`${key}-vote`),
            vote: votes[code],
            explanation:
              votes[code] === 'no' && code === 'OS' ? 'Nothing is patrolled in Ostrane without Ostrane.' : null,
            key: `${key}-${code}`,
          }),
    ),
    step(closes, chair, 'close-vote', { procedure: idOf(`${key}-vote`) }),
    step(closes, chair, 'announce-verdict', { procedure: idOf(`${key}-vote`) }),
  ]
}
