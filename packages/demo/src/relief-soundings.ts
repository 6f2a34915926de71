import { chair, delegates } from './people.ts'
import type { Code } from './people.ts'
import { idOf, step } from './step.ts'
import type { AnyStep } from './step.ts'
import type { StoryTime } from './story-time.ts'

type Reply =
  | { readonly answer: 'can-accept' | 'awaiting-instructions' }
  | { readonly answer: 'can-accept-if' | 'cannot'; readonly words: string }

/** A point on the issues of the relief mechanism: key, authority, reach, equipment, and the seat. */
const pointOf = (key: number, authority: number, reach: number, equipment: number, seat: 'corundy' | 'rotating') => [
  ...Object.entries({ key, authority, reach, equipment }).map(([name, at]) => ({
    issue: idOf(`relief-${name}`),
    place: { kind: 'point' as const, at },
  })),
  { issue: idOf('relief-seat'), place: { kind: 'option' as const, option: seat } },
]

const brisk = pointOf(70, 70, 60, 70, 'corundy')
const measured = pointOf(65, 50, 60, 55, 'rotating')

const answers: Readonly<Partial<Record<Code, readonly [Reply, Reply]>>> = {
  AV: [{ answer: 'can-accept-if', words: 'The key is looked at again after two years.' }, { answer: 'can-accept' }],
  BE: [{ answer: 'can-accept' }, { answer: 'can-accept' }],
  VE: [
    { answer: 'awaiting-instructions' },
    { answer: 'cannot', words: 'Half of the pumps behind other dykes does not keep ours.' },
  ],
}

/** The chair asks four members in confidence what they could accept; Ostrane has not answered. And what circles try out. */
export function reliefSoundings(time: StoryTime): readonly AnyStep[] {
  return [
    step(
      time.at(-3, 11),
      chair,
      'put-sounding',
      {
        dossier: idOf('relief'),
        question: 'Before anything is tabled: which of these could you take to your capital?',
        variants: [
          {
            words:
              'Contributions lean to size. Teams move unless consent is refused within one day. Seven tenths of the equipment stand with the small members, and the centre works at Corundy.',
            package: brisk,
          },
          {
            words:
              'The key leans a little less to size. Consent is presumed unless refused within two days. Somewhat more than half of the equipment stands with the small members, and the seat rotates.',
            package: measured,
          },
        ],
        members: ['AV', 'BE', 'OS', 'VE'],
        dueAt: time.at(3, 18),
      },
      'relief-sounding',
    ),
    ...Object.entries(answers).map(([code, replies], turn) =>
      step(time.at(-2, 14, turn), delegates[code as Code], 'answer-sounding', {
        sounding: idOf('relief-sounding'),
        replies: replies.map((reply, index) => ({ variant: index + 1, ...reply })),
      }),
    ),
    ...kept(time),
  ]
}

function kept(time: StoryTime): readonly AnyStep[] {
  const keep = (by: typeof chair, name: string, points: typeof brisk, note: string) =>
    step(time.at(-2, 16), by, 'keep-scenario', { dossier: idOf('relief'), name, note, package: points })
  return [
    keep(chair, 'Brisk teams, much equipment', brisk, 'As sounded out, variant 1.'),
    keep(chair, 'Measured steps', measured, 'As sounded out, variant 2.'),
    keep(delegates.OS, 'If consent is presumed', pointOf(80, 50, 60, 80, 'rotating'), 'What we would ask in return.'),
  ]
}
