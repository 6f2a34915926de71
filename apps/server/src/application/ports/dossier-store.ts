import type { Dependencies, Issue, IssueContent } from '@commonline/contract'

export interface DossierRow {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly language: string
  readonly body: string
  readonly priority: string | null
  readonly concern: { readonly raisedBy: string; readonly where: string; readonly about: string } | null
  readonly openedAt: string
}

export interface CallRow {
  readonly id: string
  readonly dossier: string
  readonly members: readonly string[]
  readonly dueAt: string
  readonly note: string | null
  readonly at: string
}

export interface DossierStore {
  list(): Promise<readonly DossierRow[]>
  find(id: string): Promise<DossierRow | null>
  /** Locks the dossier so that issue numbers and versions stay gapless. */
  lock(id: string): Promise<DossierRow | null>
  add(dossier: DossierRow): Promise<void>
  /** Latest versions, in their order. */
  issues(dossier: string): Promise<readonly Issue[]>
  findIssue(id: string): Promise<(Issue & { readonly dossier: string }) | null>
  addIssue(issue: {
    id: string
    dossier: string
    version: number
    title: string
    question: string
    language: string
    content: IssueContent
    author: string
    at: string
  }): Promise<void>
  /** The newest list; null as long as none was set. */
  dependencies(dossier: string): Promise<Dependencies | null>
  addDependencies(dossier: string, dependencies: Dependencies): Promise<void>
  calls(dossier: string): Promise<readonly CallRow[]>
  addCall(call: CallRow): Promise<void>
}
