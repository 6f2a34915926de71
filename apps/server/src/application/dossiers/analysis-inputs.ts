import { declaredDossier } from '@commonline/bargaining'
import type { Declared, DeclaredDossier } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import type { EstimateRow, LimitRow, PositionRow } from '../ports/position-store.ts'

/** All that an analysis rests on, already cut to what its reader may read; members in their fixed order. */
export type ReadableInputs = Declared<Issue, PositionRow, EstimateRow, LimitRow>

/** A dossier as the bargaining room takes it, with the rows each part came from. */
export type AnalysisInputs = DeclaredDossier<Issue, PositionRow, EstimateRow, LimitRow>

/** Made in the one way in which pages make it too, so that a what-if and an answer of the house cannot differ. */
export const analysisInputs = (inputs: ReadableInputs): AnalysisInputs => declaredDossier(inputs)
