import type { OfficeTerm, OutputOf } from '@commonline/contract'
import type { StatementDraft } from './curation.ts'

type Organisation = OutputOf<'organisation'>

const holdsOn = (term: OfficeTerm, day: string): boolean => term.from <= day && (term.to === null || term.to >= day)

/**
 * What the register knows of a speaker's name on a day: person, office and member. A name that it does not know stays a
 * name, and the office entered by hand stays.
 */
export function speakerChange(name: string, organisation: Organisation, day: string): Partial<StatementDraft> {
  const person = organisation.persons.find((one) => one.name === name.trim())
  if (person === undefined) return { speakerName: name, person: null }
  const term = organisation.offices.find((one) => one.person.id === person.id && holdsOn(one, day))
  return {
    speakerName: name,
    person: person.id,
    office: term?.title ?? null,
    member: term?.of.kind === 'member' ? term.of.member : null,
  }
}
