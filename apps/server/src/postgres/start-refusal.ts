/**
 * Why Commonline declines to start. Each code is stable; the facts say what a person needs in order to mend it.
 */
export type StartRefusalCode =
  | 'start.already_running'
  | 'start.cluster_version_differs'
  | 'start.database_not_utf8'
  | 'start.database_rejects_us'
  | 'start.database_too_old'
  | 'start.database_unreachable'
  | 'start.database_url_malformed'
  | 'start.embedded_database_missing'
  | 'start.folder_blocked'
  | 'start.library_links_missing'
  | 'start.no_user_to_run_as'

export interface StartRefusal {
  readonly code: StartRefusalCode
  readonly facts: Readonly<Record<string, string | number>>
}

export type StartResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: StartRefusal }

/** A success. */
export function started<T>(value: T): StartResult<T> {
  return { ok: true, value }
}

/** A refusal to start, with the facts that explain it. */
export function refuseStart(code: StartRefusalCode, facts: StartRefusal['facts']): StartResult<never> {
  return { ok: false, refusal: { code, facts } }
}
