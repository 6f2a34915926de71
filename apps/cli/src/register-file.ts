import { EMPTY_REGISTER } from '@commonline/evidence'
import type { Register } from '@commonline/evidence'
import type { Read } from './input.ts'

const lists = ['members', 'persons', 'bodies', 'agencies', 'outlets', 'issues'] as const

/** Reads a register from JSON: the lists it has, each as it must be, and nothing else. */
export function readRegister(value: unknown): Read<Register> {
  const wrong = (field: string): Read<Register> => ({
    ok: false,
    refusal: { code: 'register.malformed', facts: { field } },
  })
  if (!isRecord(value)) return wrong('(the register itself)')
  const strange = Object.keys(value).find((key) => !lists.some((list) => list === key))
  if (strange !== undefined) return wrong(strange)
  for (const list of lists) {
    const items = value[list]
    if (items === undefined) continue
    if (!Array.isArray(items)) return wrong(list)
    const bad = items.findIndex((item: unknown) => !isItem(list, item))
    if (bad >= 0) return wrong(`${list}.${bad}`)
  }
  const bodies = (value['bodies'] as { name: string; aliases?: string[] }[] | undefined)?.map((body) => ({
    aliases: [],
    ...body,
  }))
  const persons = (value['persons'] as { id: string; name: string; offices?: [] }[] | undefined)?.map((person) => ({
    offices: [],
    ...person,
  }))
  return {
    ok: true,
    value: {
      ...EMPTY_REGISTER,
      ...(value as Partial<Register>),
      ...(bodies === undefined ? {} : { bodies }),
      ...(persons === undefined ? {} : { persons }),
    },
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isItem(list: (typeof lists)[number], item: unknown): boolean {
  if (list === 'agencies' || list === 'outlets') return typeof item === 'string'
  if (!isRecord(item)) return false
  const texts = { members: ['code', 'name'], persons: ['id', 'name'], bodies: ['name'], issues: ['id', 'question'] }[
    list
  ]
  const inside = ['aliases', 'demonyms', 'terms'].every((key) => item[key] === undefined || isTexts(item[key]))
  const offices = item['offices']
  return (
    texts.every((key) => typeof item[key] === 'string') &&
    inside &&
    (list !== 'issues' || isTexts(item['terms'])) &&
    (offices === undefined || (Array.isArray(offices) && offices.every(isOffice)))
  )
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string')

const isOffice = (value: unknown): boolean =>
  isRecord(value) && typeof value['title'] === 'string' && typeof value['of'] === 'string'
