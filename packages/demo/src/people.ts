import type { Doer } from './step.ts'

const staff = (person: string, role: 'secretariat' | 'analyst' | 'moderator' | 'administrator'): Doer => ({
  person,
  role,
  member: null,
})
const delegate = (person: string, member: string): Doer => ({ person, role: 'delegate', member })

/** Those who act in the story, under the name of the step that registered them. */
export const officer = staff('officer', 'secretariat')
export const analyst = staff('adeyle', 'analyst')
export const chair: Doer = { person: 'sorn', role: 'chairs-office', member: 'DR' }
/** Who staffed the office of the chair before. */
export const chairBefore: Doer = { person: 'brask', role: 'chairs-office', member: 'BE' }
export const delegates = {
  AV: delegate('denholm', 'AV'),
  BE: delegate('vask', 'BE'),
  CO: delegate('ludin', 'CO'),
  DR: delegate('orrel', 'DR'),
  OS: delegate('ilmen', 'OS'),
  VE: delegate('reyl', 'VE'),
} as const
export type Code = keyof typeof delegates
export const codes = ['AV', 'BE', 'CO', 'DR', 'OS', 'VE'] as const satisfies readonly Code[]

/** Persons of the story: key, name, and what they do. */
export const persons: readonly {
  readonly key: string
  readonly name: string
  readonly staff?: 'secretariat' | 'analyst' | 'moderator' | 'administrator'
  readonly credentials?: readonly { readonly member: Code; readonly function: 'delegate' | 'aide' | 'chair-staff' }[]
}[] = [
  { key: 'maravend', name: 'Ilse Maravend', staff: 'secretariat' },
  { key: 'dale', name: 'Corvin Dale' },
  { key: 'adeyle', name: 'Noor Adeyle', staff: 'analyst' },
  { key: 'saro', name: 'Piet Saro', staff: 'moderator' },
  { key: 'hant', name: 'Lio Hant', staff: 'administrator' },
  { key: 'denholm', name: 'Marta Denholm', credentials: [{ member: 'AV', function: 'delegate' }] },
  { key: 'vask', name: 'Joren Vask', credentials: [{ member: 'BE', function: 'delegate' }] },
  { key: 'brask', name: 'Lene Brask', credentials: [{ member: 'BE', function: 'chair-staff' }] },
  { key: 'ludin', name: 'Petra Ludin', credentials: [{ member: 'CO', function: 'delegate' }] },
  { key: 'orrel', name: 'Sami Orrel', credentials: [{ member: 'DR', function: 'delegate' }] },
  {
    key: 'sorn',
    name: 'Davit Sorn',
    credentials: [
      { member: 'DR', function: 'chair-staff' },
      { member: 'DR', function: 'delegate' },
    ],
  },
  { key: 'farrow', name: 'Elin Farrow', credentials: [{ member: 'DR', function: 'aide' }] },
  { key: 'ilmen', name: 'Vera Ilmen', credentials: [{ member: 'OS', function: 'delegate' }] },
  { key: 'hale', name: 'Koren Hale', credentials: [{ member: 'OS', function: 'aide' }] },
  { key: 'reyl', name: 'Anton Reyl', credentials: [{ member: 'VE', function: 'delegate' }] },
  { key: 'rooke', name: 'Halden Rooke' },
  { key: 'oster', name: 'Bram Oster' },
  { key: 'tarn', name: 'Ysolde Tarn' },
  { key: 'castan', name: 'Mirre Castan' },
]
