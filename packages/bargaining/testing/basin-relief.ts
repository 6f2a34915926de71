import type { Dossier, Limit } from '../src/index.ts'

const MEMBERS = [
  ['AV', 38],
  ['BE', 21],
  ['CO', 14],
  ['DR', 9],
  ['OS', 6],
  ['VE', 2],
] as const

const STATUS_QUO = { key: 50, authority: 0, reach: 20, equipment: 0 } as const

/** Preferred point and importance of AV, BE, CO, DR, OS, VE. */
const CELLS = {
  key: [
    [20, 0.4],
    [35, 0.5],
    [50, 0.4],
    [60, 0.5],
    [90, 0.8],
    [95, 0.9],
  ],
  authority: [
    [90, 0.9],
    [75, 0.7],
    [60, 0.7],
    [65, 0.8],
    [0, 0.4],
    [0, 0.4],
  ],
  reach: [
    [60, 0.3],
    [60, 0.4],
    [70, 0.6],
    [50, 0.4],
    [50, 0.3],
    [40, 0.2],
  ],
  equipment: [
    [0, 0.3],
    [10, 0.3],
    [30, 0.4],
    [45, 0.5],
    [70, 0.7],
    [90, 0.9],
  ],
} as const

const ISSUES = ['key', 'authority', 'reach', 'equipment'] as const

/** Authority above 0 only if equipment is at least 40 and the key at least 60, and the other side's answer to it. */
export const basinLimits: readonly Limit[] = [
  ...['OS', 'VE'].map((member): Limit => ({
    member,
    issue: 'authority',
    range: [0, 0],
    unless: [
      { issue: 'equipment', atLeast: 40 },
      { issue: 'key', atLeast: 60 },
    ],
  })),
  ...['AV', 'BE'].map((member): Limit => ({
    member,
    issue: 'key',
    range: [0, 50],
    unless: { issue: 'authority', atLeast: 40 },
  })),
  { member: 'OS', issue: 'authority', range: [0, 70] },
  { member: 'AV', issue: 'equipment', range: [0, 70] },
]

/** The Orrin Compact's second dossier: a relief mechanism whose parts are deadlocked one by one. */
export const basinRelief: Dossier = {
  members: MEMBERS.map(([id, power]) => ({ id, power })),
  issues: ISSUES.map((id) => ({ id, scale: [0, 100], statusQuo: STATUS_QUO[id] })),
  positions: ISSUES.flatMap((issue) =>
    MEMBERS.map(([member], at) => {
      const [point = 0, salience = 0] = CELLS[issue][at] ?? []
      return { member, issue, point, salience }
    }),
  ),
  limits: basinLimits,
}
