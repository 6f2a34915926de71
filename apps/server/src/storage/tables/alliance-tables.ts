export interface AllianceTables {
  readonly alliance: {
    id: string
    name: string
    short_name: string
    zone: string
    working_days: number[]
    holidays: string[]
    languages: string[]
    demonstration: boolean
    secret: Buffer
    founded_at: string
  }
}
