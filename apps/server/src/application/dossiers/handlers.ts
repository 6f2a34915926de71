import type { AnyHandler } from '../handler.ts'
import { callForPositions } from './call-for-positions.ts'
import { declarePosition } from './declare-position.ts'
import { dossierAnalysis } from './dossier-analysis.ts'
import { dossier } from './dossier.ts'
import { dossiers } from './dossiers.ts'
import { draftPosition } from './draft-position.ts'
import { eraseEstimate } from './erase-estimate.ts'
import { erasePosition } from './erase-position.ts'
import { giveLimit } from './give-limit.ts'
import { howSure } from './how-sure.ts'
import { makeEstimate } from './make-estimate.ts'
import { openDossier } from './open-dossier.ts'
import { openings } from './openings.ts'
import { positionHistory } from './position-history.ts'
import { putIssue } from './put-issue.ts'
import { setDependencies } from './set-dependencies.ts'
import { withdrawLimit } from './withdraw-limit.ts'

/** Dossiers, their issues, and where members stand on them. */
export const dossierHandlers: readonly AnyHandler[] = [
  openDossier,
  putIssue,
  setDependencies,
  callForPositions,
  draftPosition,
  erasePosition,
  declarePosition,
  giveLimit,
  withdrawLimit,
  makeEstimate,
  eraseEstimate,
  dossiers,
  dossier,
  dossierAnalysis,
  howSure,
  positionHistory,
  openings,
]
