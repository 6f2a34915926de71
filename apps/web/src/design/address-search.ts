/** What may stand in an address after `?`. */
export type AddressSearch = Record<string, string | number | boolean | undefined>
