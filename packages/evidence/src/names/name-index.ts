import type { ActorType, MentionForm } from './actor.ts'
import { COUNTRY_LIST, WELL_KNOWN_AGENCIES } from './country.ts'
import type { Register } from './register.ts'
import { foldName } from './register.ts'

/** An actor known before the text is read. */
export interface KnownActor {
  readonly id: string
  readonly type: ActorType
  readonly name: string
  readonly code: string | null
  readonly registered: boolean
  readonly aliases: readonly string[]
}

/** One way of writing a known actor's name, as folded words. */
export interface NameForm {
  readonly actor: KnownActor
  readonly words: readonly string[]
  readonly form: MentionForm
}

/** Known names by their first folded word, longest first. */
export interface NameIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly NameForm[]>
  readonly actors: readonly KnownActor[]
}

interface Building {
  readonly forms: NameForm[]
  readonly actors: KnownActor[]
  readonly taken: Set<string>
}

function put(into: Building, actor: KnownActor, name: string, form: MentionForm): void {
  const folded = foldName(name)
  if (folded === '' || into.taken.has(folded)) return
  into.taken.add(folded)
  into.forms.push({ actor, words: folded.split(' '), form })
}

function slug(name: string): string {
  return foldName(name).replaceAll(' ', '-')
}

function addPersons(into: Building, register: Register): void {
  const surnames = new Map<string, number>()
  const surnameOf = (name: string): string => foldName(name).split(' ').at(-1) ?? ''
  for (const person of register.persons)
    surnames.set(surnameOf(person.name), (surnames.get(surnameOf(person.name)) ?? 0) + 1)
  for (const person of register.persons) {
    const aliases = person.aliases ?? []
    const actor: KnownActor = {
      id: person.id,
      type: 'person',
      name: person.name,
      code: null,
      registered: true,
      aliases,
    }
    into.actors.push(actor)
    put(into, actor, person.name, 'full name')
    for (const alias of aliases) put(into, actor, alias, 'alias')
    // Two persons with one surname: the surname alone names neither.
    const surname = surnameOf(person.name)
    if (surnames.get(surname) === 1 && surname.length > 2) put(into, actor, surname, 'surname')
  }
}

function addNamed(
  into: Building,
  type: ActorType,
  name: string,
  aliases: readonly string[],
  registered: boolean,
  code: string | null = null,
): KnownActor {
  const actor: KnownActor = { id: code ?? slug(name), type, name, code, registered, aliases }
  into.actors.push(actor)
  put(into, actor, name, 'name')
  for (const alias of aliases) put(into, actor, alias, 'alias')
  return actor
}

/** Builds the index of known names: the register first, then states and wire services everybody knows. */
export function nameIndex(register: Register): NameIndex {
  const into: Building = { forms: [], actors: [], taken: new Set() }
  addPersons(into, register)
  for (const body of register.bodies) addNamed(into, 'body', body.name, body.aliases, true)
  for (const member of register.members) {
    const actor = addNamed(into, 'member', member.name, member.aliases ?? [], true, member.code)
    for (const demonym of member.demonyms ?? []) put(into, actor, demonym, 'demonym')
  }
  for (const agency of register.agencies) addNamed(into, 'agency', agency, [], true)
  for (const outlet of register.outlets) addNamed(into, 'outlet', outlet, [], true)
  for (const agency of WELL_KNOWN_AGENCIES)
    if (!into.taken.has(foldName(agency))) addNamed(into, 'agency', agency, [], false)
  for (const country of COUNTRY_LIST) {
    const member = register.members.find((one) => foldName(one.name) === foldName(country.name))
    const known = member && into.actors.find((actor) => actor.code === member.code)
    const actor = known ?? addNamed(into, 'state', country.name, [], false)
    for (const demonym of country.demonyms) put(into, actor, demonym, 'demonym')
  }
  const byFirstWord = new Map<string, NameForm[]>()
  for (const form of into.forms) {
    const first = form.words[0] ?? ''
    const forms = byFirstWord.get(first) ?? []
    forms.push(form)
    byFirstWord.set(first, forms)
  }
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.words.length - a.words.length)
  return { byFirstWord, actors: into.actors }
}

/** The known actor with exactly this name, or null. */
export function knownByName(index: NameIndex, name: string): KnownActor | null {
  const words = foldName(name).split(' ')
  const forms = index.byFirstWord.get(words[0] ?? '') ?? []
  return (
    forms.find((form) => form.words.length === words.length && form.words.every((word, i) => word === words[i]))
      ?.actor ?? null
  )
}
