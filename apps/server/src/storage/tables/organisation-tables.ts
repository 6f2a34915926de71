export interface OrganisationTables {}
