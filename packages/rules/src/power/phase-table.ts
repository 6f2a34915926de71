import { sineAndCosineOfTurn } from './elementary-functions.ts'
import { productModulo } from './weight-classes.ts'
import type { WeightClasses } from './weight-classes.ts'

/** Between exact phases so many are made by turning on: their rounding errors add up to this many last digits. */
const STEPS_BETWEEN_EXACT = 16

/**
 * Sine and 1 − cosine of 2πkw/(T + 1) for every distinct weight w and frequency k: `[k * weights + index]`. Shared by all
 * nodes of a computation and filled as far as they ask.
 */
export interface PhaseTable {
  sines: Float64Array
  /** 1 − cos, not the cosine, so that nothing cancels where the phase is small. */
  versines: Float64Array
  known: number
}

/** Frequencies for which there is room at first; the table doubles when it is full. */
const ROOM_AT_FIRST = 192

/** An empty table. */
export function phaseTable(game: WeightClasses): PhaseTable {
  const size = game.weights.length * ROOM_AT_FIRST
  return { sines: new Float64Array(size), versines: new Float64Array(size), known: 0 }
}

function doubled(values: Float64Array): Float64Array {
  const larger = new Float64Array(2 * values.length)
  larger.set(values)
  return larger
}

/** Exact phases of one frequency: k·w modulo T + 1 is reduced as an integer. */
function fillExactly(game: WeightClasses, table: PhaseTable, frequency: number): void {
  const turn = game.total + 1
  const row = frequency * game.weights.length
  for (const [index, weight] of game.weights.entries()) {
    const part = productModulo(frequency, weight, turn)
    const half = sineAndCosineOfTurn(part, 2 * turn)
    table.sines[row + index] = 2 * half.sine * half.cosine
    table.versines[row + index] = 2 * half.sine * half.sine
  }
}

/** The phases of a frequency from those of the one before, turned on by those of frequency 1. */
function turnOn(game: WeightClasses, table: PhaseTable, frequency: number): void {
  const { sines, versines } = table
  const width = game.weights.length
  const row = frequency * width
  for (let index = 0; index < width; index += 1) {
    const sine = sines[row - width + index] ?? 0
    const versine = versines[row - width + index] ?? 0
    const oneSine = sines[width + index] ?? 0
    const oneVersine = versines[width + index] ?? 0
    sines[row + index] = sine * (1 - oneVersine) + oneSine * (1 - versine)
    versines[row + index] = versine + oneVersine - versine * oneVersine + sine * oneSine
  }
}

/** Fills the table up to a frequency. */
export function fillPhases(game: WeightClasses, table: PhaseTable, frequency: number): void {
  for (; table.known <= frequency; table.known += 1) {
    if ((table.known + 1) * game.weights.length > table.sines.length) {
      table.sines = doubled(table.sines)
      table.versines = doubled(table.versines)
    }
    if (table.known < 2 || table.known % STEPS_BETWEEN_EXACT === 0) fillExactly(game, table, table.known)
    else turnOn(game, table, table.known)
  }
}
