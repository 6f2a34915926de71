import type { PackageAttachment, PackagePoint, Scenario } from '@commonline/contract'

export interface ScenarioRow {
  readonly id: string
  readonly dossier: string
  readonly circle: string
  readonly name: string
  readonly note: string | null
  readonly language: string
  readonly package: readonly PackagePoint[]
  readonly attachments: readonly PackageAttachment[]
  readonly concept: Scenario['concept']
  readonly at: string
}

export interface ScenarioStore {
  /** Scenarios of a circle on a dossier, by name. */
  ofCircle(dossier: string, circle: string): Promise<readonly ScenarioRow[]>
  add(scenario: ScenarioRow & { readonly by: string }): Promise<void>
  /** Deletes a scenario; false when the circle has no such one. */
  erase(id: string, circle: string): Promise<boolean>
}
