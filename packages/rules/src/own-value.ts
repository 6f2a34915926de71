/**
 * What a record holds itself under a name. Names come from strangers: a member may be called as what every object of
 * JavaScript inherits, `constructor`, and has answered nothing by that.
 */
export const ownValue = <Value>(
  record: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined => (record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined)
