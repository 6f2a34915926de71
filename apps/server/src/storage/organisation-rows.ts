import type { Transaction } from 'kysely'
import type { OrganisationStore } from '../application/ports/organisation-store.ts'
import { bodyRows } from './body-rows.ts'
import { chairmanshipRows } from './chairmanship-rows.ts'
import { memberRows } from './member-rows.ts'
import { officeRows } from './office-rows.ts'
import { sessionRows } from './session-rows.ts'
import { termRows } from './term-rows.ts'
import type { Database } from './tables.ts'

/** The register of the organisation, one file a concern. */
export const organisationRows = (db: Transaction<Database>): OrganisationStore => ({
  ...memberRows(db),
  ...bodyRows(db),
  ...officeRows(db),
  ...chairmanshipRows(db),
  ...termRows(db),
  ...sessionRows(db),
})
