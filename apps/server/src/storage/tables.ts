import type { AllianceTables } from './tables/alliance-tables.ts'
import type { DossierTables } from './tables/dossier-tables.ts'
import type { DraftTables } from './tables/draft-tables.ts'
import type { IdentityTables } from './tables/identity-tables.ts'
import type { OrganisationTables } from './tables/organisation-tables.ts'
import type { RecordTables } from './tables/record-tables.ts'
import type { ReportTables } from './tables/report-tables.ts'
import type { SoundingTables } from './tables/sounding-tables.ts'

/**
 * The database as Kysely sees it. How PostgreSQL's types arrive is fixed in `pool.ts`: instants as ISO text with milliseconds,
 * days as ISO text, int8 as number, jsonb parsed.
 */
export interface Database
  extends
    AllianceTables,
    IdentityTables,
    OrganisationTables,
    ReportTables,
    DossierTables,
    SoundingTables,
    DraftTables,
    RecordTables {}
