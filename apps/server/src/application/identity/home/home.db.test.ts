import { ruleById } from '@commonline/rules'
import { beforeAll, expect, test } from 'vitest'
import { answered } from '../../../../testing/called-house.ts'
import { foundedHouse } from '../../../../testing/founded-house.ts'
import { nobody } from '../../actor.ts'
import type { Actor } from '../../actor.ts'

const { as, officer, setClock } = await foundedHouse()
const actors = new Map<string, Actor>()
let dossier = ''
let issue = ''

async function actor(name: string, role: 'delegate' | 'aide' | 'chairs-office', member: string): Promise<void> {
  const { id } = answered(await as(officer, 'register-person', { name }))
  actors.set(name, { person: { id, name, language: 'en' }, role, member })
}

const home = async (reader: Actor) => answered(await as(reader, 'home', {}))
const needs = async (name: string) =>
  (await home(actors.get(name)!)).items.map(({ kind, to, sentence }) => [kind, to, sentence.text])

const position = (audience: 'own-delegation' | 'members') => ({
  issue,
  words: 'We could live with half.',
  place: { kind: 'point', at: 50 } as const,
  importance: 'important' as const,
  status: 'instructed' as const,
  audience: { kind: audience } as const,
})

beforeAll(async () => {
  setClock('2026-03-02T09:00:00.000Z')
  for (const code of ['MA', 'MB'])
    answered(
      await as(officer, 'register-member', { code, name: `Member ${code}`, standing: 'full', from: '2020-01-01' }),
    )
  const council = { id: 'council', name: 'Council', symbol: 'C', numberedBySession: false, members: ['MA', 'MB'] }
  answered(await as(officer, 'establish-body', { ...council, from: '2020-01-01' }))
  answered(
    await as(officer, 'adopt-rule', {
      body: 'council',
      matter: 'Substance',
      rule: ruleById('any-majority')!,
      from: '2020-01-01',
    }),
  )
  const chair = { member: 'MB', programme: 'Fords that hold', priorities: [{ code: 'P1', title: 'Fords' }] }
  answered(await as(officer, 'begin-chairmanship', { ...chair, from: '2026-01-01', to: '2026-03-31' }))
  await actor('Ana', 'delegate', 'MA')
  await actor('Bela', 'delegate', 'MB')
  await actor('Caro', 'chairs-office', 'MB')
  dossier = answered(
    await as(officer, 'open-dossier', { title: 'Relief fund', question: 'How much?', body: 'council', priority: 'P1' }),
  ).id
  const anchors = [
    { at: 0, words: 'nothing' },
    { at: 100, words: 'everything' },
  ]
  issue = answered(
    await as(officer, 'put-issue', {
      dossier,
      title: 'Share',
      question: 'Which share?',
      content: { kind: 'scale', anchors, statusQuo: { at: 0, words: 'nothing' } },
    }),
  ).id
  answered(
    await as(officer, 'call-for-positions', { dossier, members: ['MA', 'MB'], dueAt: '2026-03-09T17:00:00.000Z' }),
  )
})

test('the public learns who holds the chair and that nothing is asked of it', async () => {
  expect(await home(nobody)).toEqual({
    items: [],
    linesInForce: 0,
    chair: { member: 'MB', to: '2026-03-31', daysLeft: 29 },
  })
})

test('a call stands on the pages of those asked and of those who asked, until it is answered', async () => {
  const to = () => `/dossiers/${dossier}`
  const asked = ['call-to-answer', to(), 'Relief fund: our positions are asked for.']
  expect(await needs('Ana')).toEqual([asked])
  expect(await needs('Bela')).toEqual([asked])
  const chairs = await home(actors.get('Caro')!)
  expect(chairs.items.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
    ['call-unanswered', '2026-03-09T17:00:00.000Z'],
    ['dossier', null],
  ])

  answered(await as(actors.get('Ana')!, 'draft-position', position('own-delegation')))
  expect(await needs('Ana')).toEqual([
    ['draft-of-ours', to(), 'Relief fund: 1 working position of ours is not declared.'],
  ])
  // What a delegation keeps to itself changes nobody else's page by a byte.
  expect(JSON.stringify(await home(actors.get('Caro')!))).toBe(JSON.stringify(chairs))
  expect(await needs('Bela')).toEqual([asked])

  answered(await as(actors.get('Ana')!, 'declare-position', position('members')))
  expect(await needs('Ana')).toEqual([])
  expect((await home(actors.get('Caro')!)).items[0]?.sentence.facts).toMatchObject({ answered: 1, asked: 2 })
})

test('a draft under a vote asks those who have not voted, and in time the chair to close it', async () => {
  const draft = answered(
    await as(officer, 'table-draft', { dossier, title: 'Half the fund', text: 'The fund is halved.' }),
  ).id
  const procedure = answered(
    await as(officer, 'open-vote', { draft, rule: 'any-majority', closesAt: '2026-03-04T17:00:00.000Z' }),
  ).id
  const to = `/procedures/${procedure}`
  expect(await needs('Ana')).toEqual([['vote-open', to, 'MA has not voted on C/L.1.']])
  answered(await as(actors.get('Ana')!, 'cast-vote', { procedure, vote: 'yes', key: 'ana-votes-once' }))
  expect(await needs('Ana')).toEqual([])
  expect((await needs('Bela'))[0]).toEqual(['vote-open', to, 'MB has not voted on C/L.1.'])
  answered(await as(actors.get('Bela')!, 'cast-vote', { procedure, vote: 'yes', key: 'bela-votes-once' }))
  answered(await as(officer, 'close-vote', { procedure }))
  expect((await needs('Caro'))[0]).toEqual([
    'verdict-to-announce',
    to,
    'The verdict on C/L.1 is computed: announce it.',
  ])
  answered(await as(actors.get('Caro')!, 'announce-verdict', { procedure }))
  expect(await needs('Caro')).toEqual([])
})
