import { dossierHandlers } from './dossiers/handlers.ts'
import { draftHandlers } from './drafts/handlers.ts'
import type { AnyHandler } from './handler.ts'
import { identityHandlers } from './identity/handlers.ts'
import { organisationHandlers } from './organisation/handlers.ts'
import { recordHandlers } from './record/handlers.ts'
import { reportHandlers } from './reports/handlers.ts'
import { scenarioHandlers } from './scenarios/handlers.ts'
import { soundingHandlers } from './soundings/handlers.ts'

/** Every handler of the house by the name of its endpoint. */
export const handlers: ReadonlyMap<string, AnyHandler> = new Map(
  [
    ...identityHandlers,
    ...organisationHandlers,
    ...reportHandlers,
    ...dossierHandlers,
    ...soundingHandlers,
    ...scenarioHandlers,
    ...draftHandlers,
    ...recordHandlers,
  ].map((handler) => [handler.name, handler]),
)
