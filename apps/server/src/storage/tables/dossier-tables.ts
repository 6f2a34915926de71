export interface DossierTables {}
