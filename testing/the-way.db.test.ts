import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { verifyDirectory } from '@commonline/verifier'
import { expect, test } from 'vitest'
import { demonstrationHouse, must, refused } from '../apps/server/testing/demonstration-house.ts'

const here = await demonstrationHouse()

const day = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString()

const article = `Averra “will pay its part”, president says

LOWHAVEN, MARCH 3, BASIN COURIER. The President of Averra, Bram Oster, spoke about warnings on the river, Orrin Wire reports.

“Averra will pay its part, and asks the others to say what theirs is,” Orrin Wire quoted President Oster as saying.`

test('a question travels from a report to a line that is in force, and the record verifies', async () => {
  const secretariat = await here.enter('secretariat')
  const analyst = await here.enter('analyst')
  const chair = await here.enter('chairs-office')
  const delegate = Object.fromEntries(
    await Promise.all(
      ['AV', 'BE', 'CO', 'DR', 'OS', 'VE'].map(async (code) => [code, await here.enter('delegate', code)] as const),
    ),
  )
  const codes = Object.keys(delegate)

  // report in, curated, answered
  const report = must(await secretariat.act('receive-report', { media: 'text/plain', content: article }))
  const read = must(await analyst.query('report', { id: report.id }))
  const direct = read.suggestions.find(({ type }) => type === 'direct')
  expect(direct?.speakerName).toBe('Bram Oster')
  expect(direct?.member).toBe('AV')
  const accepted = must(
    await analyst.act('accept-statement', {
      report: report.id,
      suggestion: direct!.key,
      content: direct!.content,
      source: direct!.source,
      cue: direct!.cue,
      speakerName: direct!.speakerName,
      person: direct!.person,
      office: direct!.office,
      member: direct!.member,
      capacity: direct!.capacity,
    }),
  )
  must(await delegate['AV']!.act('reply-to-statement', { statement: accepted.id, reflects: true, words: 'It does.' }))
  const page = must(await here.visitor.query('member', { code: 'AV' }))
  expect(page.statements.find(({ id }) => id === accepted.id)?.replies[0]?.reflects).toBe(true)

  // a dossier, its issue, a call, positions
  const dossier = must(
    await chair.act('open-dossier', {
      title: 'Shared warnings',
      question: 'Who warns whom, and how fast?',
      body: 'council',
      priority: 'P2',
    }),
  )
  const issue = must(
    await chair.act('put-issue', {
      dossier: dossier.id,
      title: 'Speed of the warning',
      question: 'How fast?',
      content: {
        kind: 'scale',
        anchors: [
          { at: 0, words: 'within a day' },
          { at: 100, words: 'at once' },
        ],
        statusQuo: { at: 0, words: 'within a day' },
      },
    }),
  )
  must(await chair.act('call-for-positions', { dossier: dossier.id, members: codes, dueAt: inDays(5) }))
  for (const [index, code] of codes.entries()) {
    must(
      await delegate[code]!.act('declare-position', {
        issue: issue.id,
        words: `${code} would go to ${index * 15}.`,
        place: { kind: 'point', at: index * 15 },
        importance: 'important',
        status: 'instructed',
        audience: { kind: 'members' },
      }),
    )
  }
  const analysis = must(await chair.query('dossier-analysis', { id: dossier.id }))
  expect(analysis.declared).toBe(6)
  expect(analysis.analysis?.packages.leximin?.point[issue.id]).toBeTypeOf('number')

  // a draft, would it pass, a vote by consensus, the announcement
  const draft = must(
    await chair.act('table-draft', {
      dossier: dossier.id,
      title: 'Warnings at once',
      text: 'The Council decides that warnings go out at once.',
      line: { say: ['Warnings go out at once.'], ifAsked: ['Every member measures.'], doNotSay: ['Who was late.'] },
      package: [{ issue: issue.id, place: { kind: 'point', at: 60 } }],
      concept: 'leximin',
      reason: 'It leaves the member that gains least as well off as can be.',
    }),
  )
  expect(draft.symbol).toMatch(/^C\/L\.\d+$/)
  must(
    await delegate['AV']!.work('indicate-intention', { draft: draft.id, vote: 'yes', audience: { kind: 'members' } }),
  )
  const looked = must(await chair.query('would-it-pass', { draft: draft.id, rule: 'council-consensus' }))
  expect(looked.intentions.map(({ member }) => member)).toEqual(['AV'])

  const vote = must(await chair.act('open-vote', { draft: draft.id, rule: 'council-consensus', closesAt: inDays(1) }))
  for (const code of codes.slice(0, 5)) {
    must(await delegate[code]!.act('cast-vote', { procedure: vote.id, vote: 'yes', key: `way-${code}-1` }))
  }
  expect(refused(await chair.act('close-vote', { procedure: vote.id })).code).toBe('procedure.not_due')
  must(
    await secretariat.act('cast-vote', {
      procedure: vote.id,
      vote: 'abstain',
      member: 'VE',
      received: { receivedAt: new Date().toISOString(), channel: 'note-verbale', reference: 'VE/12' },
      key: 'way-VE-1',
    }),
  )
  const closed = must(await chair.act('close-vote', { procedure: vote.id }))
  expect(closed.verdict.outcome).toBe('adopted')
  const again = must(await chair.act('close-vote', { procedure: vote.id }))
  expect(again).toEqual(closed)
  const announced = must(await chair.act('announce-verdict', { procedure: vote.id }))
  expect(announced.decision).toBe('C/DEC/14/4')
  const lines = must(await here.visitor.query('lines', {})).lines
  expect(lines.find(({ decision }) => decision === 'C/DEC/14/4')).toMatchObject({
    inForce: true,
    ifAsked: [],
    doNotSay: [],
  })

  // the record, exported and checked by someone who trusts nobody
  const { files } = must(await delegate['OS']!.query('record-export', {}))
  const folder = await mkdtemp(path.join(tmpdir(), 'commonline-way-'))
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content)
    const verified = await verifyDirectory(folder)
    expect(verified.firstBad).toBeNull()
    expect(verified.outcome).toBe('verified')
    expect(verified.decisions?.decisions.length).toBeGreaterThanOrEqual(7)
  } finally {
    await rm(folder, { recursive: true })
  }
  expect(here.faults).toEqual([])
})

test('the demonstration tells its story: vetoed on the upper crossing, adopted on the lower, a silence to certify', async () => {
  const delegate = await here.enter('delegate', 'OS')
  const { procedures } = must(await delegate.query('procedures', {}))
  const of = (symbol: string) => procedures.find((one) => one.symbol === symbol)
  expect(of('OC/L.3')?.verdict).toMatchObject({ outcome: 'vetoed', critical: ['OS'] })
  expect(of('OC/L.3/Rev.1')?.verdict).toMatchObject({ outcome: 'adopted', critical: ['AV', 'BE', 'CO', 'DR'] })
  expect(of('C/L.7')?.verdict).toMatchObject({ outcome: 'broken' })
  expect(of('C/L.7/Rev.1')?.state).toBe('open')
  expect(of('C/L.8')?.state).toBe('expired')
  const { decisions } = must(await here.visitor.query('decisions', {}))
  expect(decisions.map(({ symbol }) => symbol)).toEqual(
    expect.arrayContaining(['OC/DEC/9', 'C/DEC/14/1', 'C/DEC/14/2', 'C/DEC/14/3']),
  )

  const secretariat = await here.enter('secretariat')
  const channels = ['house', 'note-verbale', 'letter', 'e-mail', 'telephone', 'in-person'] as const
  const certified = must(
    await secretariat.act('certify-silence', { procedure: of('C/L.8')!.id, channels: [...channels] }),
  )
  expect(certified.verdict.outcome).toBe('adopted')
})
