import { expect, test } from 'vitest'
import { demonstrationHouse, must } from '../../testing/demonstration-house.ts'
import { closeDueVotes, startJobs } from './close-due-votes.ts'

const here = await demonstrationHouse()

test('a vote whose end has passed is closed by the house itself, once, and the record names no person', async () => {
  const chair = await here.enter('chairs-office')
  const { dossiers } = must(await chair.query('dossiers', {}))
  const draft = must(
    await chair.act('table-draft', {
      dossier: dossiers[0]!.id,
      title: 'Something short',
      text: 'The body decides something short.',
      territory: 'DR',
    }),
  )
  const { bodies } = must(await chair.query('organisation', {}))
  const body = bodies.find(({ id }) => id === dossiers[0]!.body)
  const rule = body?.rules.find(({ procedure }) => procedure === 'vote')
  const closesAt = new Date(Date.now() + 400).toISOString()
  const vote = must(await chair.act('open-vote', { draft: draft.id, rule: rule!.id, closesAt }))

  await closeDueVotes(here.house)
  expect(must(await chair.query('procedure', { id: vote.id })).state).toBe('open')
  await expect.poll(async () => must(await chair.query('who-am-i', {})).now > closesAt, { timeout: 3_000 }).toBe(true)
  await Promise.all([closeDueVotes(here.house), closeDueVotes(here.house)])

  const closed = must(await chair.query('procedure', { id: vote.id }))
  expect(closed.state).toBe('closed')
  expect(closed.computed).not.toBeNull()
  const { entries } = must(await chair.query('record', { kind: 'close-vote' }))
  const ours = entries.filter(({ subject }) => subject === vote.id)
  expect(ours.map(({ by }) => by)).toEqual(['system'])
})

test('jobs start on the same database and stop cleanly', async () => {
  const faults: unknown[] = []
  const jobs = await startJobs(here.house, here.connectionString, (error) => faults.push(error))
  await jobs.stop()
  expect(faults).toEqual([])
})
