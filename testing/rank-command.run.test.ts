import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'commonline-rank-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Ended {
  readonly status: number
  readonly out: string
  readonly err: string
}

function rank(...args: readonly string[]): Promise<Ended> {
  const command = [path.join(root, 'apps/cli/src/main.ts'), 'rank', ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root }, (problem, out, err) =>
      resolve({ status: typeof problem?.code === 'number' ? problem.code : 0, out, err }),
    )
  })
}

const file = async (name: string, content: string): Promise<string> => {
  const where = path.join(folder, name)
  await writeFile(where, content)
  return where
}

test('the worked examples come out as docs/method/ranking.md shows it', async () => {
  const shown = await readFile(path.join(root, 'docs/method/ranking.md'), 'utf8')
  for (const name of ['venue', 'programme']) {
    const { status, out } = await rank(`docs/examples/${name}.ranking.json`)
    expect(status).toBe(0)
    expect(shown).toContain(`\`\`\`text\n${out}\`\`\``)
  }
})

test('rows are read as well as JSON; a circle of majorities is no winner; what is no vote is bad input', async () => {
  const circle = 'ballot,rank,option\nAV,1,P\nAV,2,Q\nAV,3,R\nBE,1,Q\nBE,2,R\nBE,3,P\nCA,1,R\nCA,2,P\nCA,3,Q\n'
  const rows = await rank(await file('circle.csv', circle), '--json')
  expect(rows.status).toBe(1)
  expect(JSON.parse(rows.out)).toMatchObject({
    weight: 3,
    ranked: { condorcetWinner: null, smithSet: ['P', 'Q', 'R'] },
  })
  const twice = await rank(await file('twice.json', '[{"voter":"AV","ranking":["P","P"]}]'))
  expect([twice.status, twice.out]).toEqual([2, ''])
  expect(twice.err).toContain('Ballot AV names “P” twice. ranking.option_twice')
  const ragged = await rank(await file('ragged.csv', 'ballot,option\nAV\n'))
  expect([ragged.status, ragged.err]).toEqual([2, expect.stringContaining('ranking.ragged_row')])
})
