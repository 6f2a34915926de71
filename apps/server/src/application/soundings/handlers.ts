import type { AnyHandler } from '../handler.ts'
import { answerSounding } from './answer-sounding.ts'
import { putSounding } from './put-sounding.ts'
import { soundings } from './soundings.ts'
import { takeBackAnswer } from './take-back-answer.ts'
import { withdrawSounding } from './withdraw-sounding.ts'
import { wouldVariantPass } from './would-variant-pass.ts'

/** What the chair's office asks members in confidence before anything is tabled. */
export const soundingHandlers: readonly AnyHandler[] = [
  putSounding,
  answerSounding,
  takeBackAnswer,
  withdrawSounding,
  soundings,
  wouldVariantPass,
]
