import { parseFraction } from '@commonline/rules'
import { RANKING_FORMAT } from '@commonline/rules/ranking'

/** What members give: a rank for each option, or a mark for each that they approve. */
export type GridKind = 'ranked' | 'approval'

/** Ballots as they are entered: members down, options across, everything as it was typed. */
export interface VoteGrid {
  readonly kind: GridKind
  readonly options: readonly string[]
  readonly rows: readonly GridRow[]
  readonly seats: string
  readonly budget: string
  /** By option. */
  readonly costs: readonly string[]
}

export interface GridRow {
  readonly voter: string
  readonly weight: string
  /** By option; empty where it is not ranked. */
  readonly ranks: readonly string[]
  readonly approves: readonly boolean[]
}

/** A cell whose text is no rank, weight, number of seats, budget or cost. The ballot or number with it is not counted. */
export interface UnreadCell {
  readonly kind: 'rank' | 'weight' | 'seats' | 'budget' | 'cost'
  readonly voter: string
  readonly option: string
  readonly text: string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const letterOf = (option: number): string => letters[option] ?? String(option + 1)

/** A grid in which nobody has said anything: three options without names. */
export function blankGrid(voters: readonly string[], kind: GridKind = 'ranked'): VoteGrid {
  const options = ['A', 'B', 'C']
  return {
    kind,
    options,
    rows: voters.map((voter) => blankRow(voter, options.length)),
    seats: '',
    budget: '',
    costs: options.map(() => ''),
  }
}

export const blankRow = (voter: string, options: number): GridRow => ({
  voter,
  weight: '',
  ranks: Array.from({ length: options }, () => ''),
  approves: Array.from({ length: options }, () => false),
})

/** A grid filled in turn with a few ballots, so that one sees what the page does. */
export function exampleGrid(before: VoteGrid, options: readonly string[]): VoteGrid {
  const rankings = ['123', '321', '213', '123', '321', '112']
  const approved = ['110', '001', '110', '100', '001', '011']
  return {
    ...before,
    options,
    costs: options.map(() => ''),
    rows: before.rows.map(({ voter }, at) => ({
      voter,
      weight: '',
      ranks: [...(rankings[at % rankings.length] ?? '')],
      approves: [...(approved[at % approved.length] ?? '')].map((mark) => mark === '1'),
    })),
  }
}

const put = <Item>(items: readonly Item[], at: number, item: Item): readonly Item[] =>
  items.map((before, place) => (place === at ? item : before))

/** The grid with one row changed. */
export function withRow(grid: VoteGrid, at: number, change: (row: GridRow) => GridRow): VoteGrid {
  return { ...grid, rows: grid.rows.map((row, place) => (place === at ? change(row) : row)) }
}

export const withRank = (grid: VoteGrid, at: number, option: number, rank: string): VoteGrid =>
  withRow(grid, at, (row) => ({ ...row, ranks: put(row.ranks, option, rank) }))

export const withApproval = (grid: VoteGrid, at: number, option: number, approves: boolean): VoteGrid =>
  withRow(grid, at, (row) => ({ ...row, approves: put(row.approves, option, approves) }))

export const withOptionName = (grid: VoteGrid, option: number, name: string): VoteGrid => ({
  ...grid,
  options: put(grid.options, option, name),
})

export const withCost = (grid: VoteGrid, option: number, cost: string): VoteGrid => ({
  ...grid,
  costs: put(grid.costs, option, cost),
})

/** One option more, that nobody has ranked or approved. */
export function withOption(grid: VoteGrid): VoteGrid {
  return {
    ...grid,
    options: [...grid.options, letterOf(grid.options.length)],
    costs: [...grid.costs, ''],
    rows: grid.rows.map((row) => ({ ...row, ranks: [...row.ranks, ''], approves: [...row.approves, false] })),
  }
}

export function withoutOption(grid: VoteGrid, option: number): VoteGrid {
  return {
    ...grid,
    options: grid.options.toSpliced(option, 1),
    costs: grid.costs.toSpliced(option, 1),
    rows: grid.rows.map((row) => ({
      ...row,
      ranks: row.ranks.toSpliced(option, 1),
      approves: row.approves.toSpliced(option, 1),
    })),
  }
}

/** The names of the options; one without a name is called by its letter. */
export const optionNames = ({ options }: Pick<VoteGrid, 'options'>): readonly string[] =>
  options.map((name, option) => (name.trim() === '' ? letterOf(option) : name.trim()))

/** What a grid says as a vote, with the cells that could not be read. */
export interface GridVote {
  /** In the format of `commonline rank`; null while nobody has answered. */
  readonly json: object | null
  readonly answered: number
  readonly unread: readonly UnreadCell[]
}

/** The ballots of those who have answered. A row with a cell that cannot be read is no ballot, and is named. */
export function voteOf(grid: VoteGrid): GridVote {
  const names = optionNames(grid)
  const given = grid.rows.filter((row) =>
    grid.kind === 'ranked' ? row.ranks.some((rank) => rank.trim() !== '') : row.approves.includes(true),
  )
  const unreadIn = (row: GridRow): readonly UnreadCell[] => unreadCells(row, names, grid.kind)
  const whole = given.filter((row) => unreadIn(row).length === 0)
  const amounts = grid.kind === 'ranked' ? { json: {}, unread: [] } : amountsOf(grid, names)
  const ballots = whole.map((row) => ({
    voter: row.voter,
    ...(row.weight.trim() === '' ? {} : { weight: row.weight.trim() }),
    ...(grid.kind === 'ranked'
      ? { ranking: rankingOf(row, names) }
      : { approves: names.filter((_, option) => row.approves[option] === true) }),
  }))
  return {
    json: ballots.length === 0 ? null : { format: RANKING_FORMAT, options: names, ballots, ...amounts.json },
    answered: given.length,
    unread: [...given.flatMap(unreadIn), ...amounts.unread],
  }
}

function rankingOf({ ranks }: GridRow, names: readonly string[]): readonly (readonly string[])[] {
  const ranked = [...names.keys()].filter((option) => (ranks[option] ?? '').trim() !== '')
  const groups = Map.groupBy(ranked, (option) => Number(ranks[option]))
  return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group.map((option) => names[option] ?? ''))
}

function unreadCells(
  { voter, weight, ranks }: GridRow,
  names: readonly string[],
  kind: GridKind,
): readonly UnreadCell[] {
  const heavy = isAboveZero(weight) ? [] : [{ kind: 'weight' as const, voter, option: '', text: weight.trim() }]
  if (kind === 'approval') return heavy
  const wrong = ranks.flatMap((rank, option) =>
    /^\s*([1-9]\d{0,2})?\s*$/.test(rank)
      ? []
      : [{ kind: 'rank' as const, voter, option: names[option] ?? '', text: rank.trim() }],
  )
  return [...heavy, ...wrong]
}

/** Seats, budget and costs as far as they are given. Costs are asked for only where there is a budget. */
function amountsOf(
  { seats, budget, costs }: VoteGrid,
  names: readonly string[],
): { readonly json: object; readonly unread: readonly UnreadCell[] } {
  const cell = (kind: UnreadCell['kind'], text: string, option = ''): UnreadCell => ({
    kind,
    voter: '',
    option,
    text: text.trim(),
  })
  const unread = [
    ...(/^\s*([1-9]\d{0,2})?\s*$/.test(seats) ? [] : [cell('seats', seats)]),
    ...(isAboveZero(budget) ? [] : [cell('budget', budget)]),
    ...costs.flatMap((cost, option) => (isAboveZero(cost) ? [] : [cell('cost', cost, names[option])])),
  ]
  const priced = names.flatMap((name, option) => (costs[option]?.trim() ? [[name, costs[option].trim()] as const] : []))
  const bad = (kind: UnreadCell['kind']): boolean => unread.some((one) => one.kind === kind)
  return {
    unread,
    json: {
      ...(seats.trim() === '' || bad('seats') ? {} : { seats: Number(seats) }),
      ...(budget.trim() === '' || bad('budget') || bad('cost')
        ? {}
        : { budget: budget.trim(), costs: Object.fromEntries(priced) }),
    },
  }
}

/** Whether a text is an exact number above zero; an empty one is left out and says nothing. */
function isAboveZero(text: string): boolean {
  if (text.trim() === '') return true
  const read = parseFraction(text.trim())
  return read.ok && read.value.numerator > 0n
}
