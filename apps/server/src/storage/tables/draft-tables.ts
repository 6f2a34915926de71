export interface DraftTables {}
