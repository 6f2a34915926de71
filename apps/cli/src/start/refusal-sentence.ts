import type { StartRefusalCode } from '@commonline/server/postgres'
import type { PortRefusal } from './port-check.ts'
import type { StartOptionRefusal } from './start-options.ts'

/** Every reason for which `commonline start` itself declines to start; the server has further ones of its own. */
export type RefusalCode = StartRefusalCode | StartOptionRefusal | PortRefusal['code']

type Facts = Readonly<Record<string, string | number>>

/** Every refusal to start, as one plain sentence that says what to do about it. */
const SENTENCES: Readonly<Record<RefusalCode, (facts: Facts) => string>> = {
  'start.already_running': (facts) =>
    `Commonline already runs on ${facts['folder']} (process ${facts['pid']}); stop it first, or name another folder with --data.`,
  'start.cluster_version_differs': (facts) =>
    `The database in ${facts['folder']} was made by PostgreSQL ${facts['found']}; this Commonline brings PostgreSQL ${facts['needed']} and cannot open it.`,
  'start.database_not_utf8': (facts) =>
    `The database ${facts['database']} is encoded as ${facts['found']}; Commonline needs one encoded as UTF8.`,
  'start.database_rejects_us': (facts) => `The database ${facts['database']} turned us away: ${facts['cause']}.`,
  'start.database_too_old': (facts) =>
    `The database ${facts['database']} is PostgreSQL ${facts['found']}; Commonline needs ${facts['needed']} or later.`,
  'start.database_unreachable': (facts) => `The database ${facts['database']} cannot be reached: ${facts['cause']}.`,
  'start.database_url_malformed': (facts) => `DATABASE_URL is not an address like ${facts['expected']}.`,
  'start.demo_not_local': (facts) =>
    `The demonstration lets anyone enter as anyone, so it is not opened on ${facts['host']}; use --host localhost, or --no-demo for an alliance of your own.`,
  'start.embedded_database_missing': (facts) =>
    `No PostgreSQL for ${facts['platform']} is installed with Commonline; run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.`,
  'start.folder_blocked': (facts) =>
    `The folder ${facts['folder']} is closed to ${facts['user']}, who runs the database; open it for that user, or name another folder with --data.`,
  'start.host_not_ours': (facts) => `${facts['host']} is not an address of this machine; name another with --host.`,
  'start.library_links_missing': (facts) =>
    `The library link ${facts['link']} is missing in ${facts['folder']} and cannot be made there; run npm ci as the owner of that folder.`,
  'start.no_user_to_run_as': (facts) =>
    `The database must not run as root, and none of these could take its place: ${facts['tried']}; start Commonline as an ordinary user.`,
  'start.port_not_allowed': (facts) => `This user may not listen on port ${facts['port']}; name another with --port.`,
  'start.port_taken': (facts) =>
    `Port ${facts['port']} on ${facts['host']} is taken by another program; name another with --port.`,
  'start.role_needs_database_url': (facts) =>
    `--role ${facts['role']} shares its database with other processes and so needs DATABASE_URL.`,
}

/** The sentence of a refusal to start. */
export function refusalSentence(refusal: { readonly code: RefusalCode; readonly facts: Facts }): string {
  return SENTENCES[refusal.code](refusal.facts)
}
