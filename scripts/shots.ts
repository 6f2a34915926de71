import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Role } from '@commonline/contract'
import type { Page } from 'playwright-core'
import { openBrowser } from '../testing/browser.ts'
import { root } from './run.ts'

// Pictures of every page, as each role that matters there, at desktop and phone width: `npm start` first, then `npm run shots`.

const base = process.argv[2] ?? 'http://localhost:4000'
const folder = process.argv[3] ?? path.join(root, 'shots')

interface Shot {
  readonly name: string
  readonly role: Role
  readonly member?: string
  /** A path, or what finds it among the answers of a query. */
  readonly at: string | ((page: Page) => Promise<string>)
}

interface Lists {
  readonly dossiers: readonly { readonly id: string; readonly title: string }[]
  readonly procedures: readonly { readonly id: string; readonly symbol: string; readonly draft: string }[]
  readonly reports: readonly { readonly id: string }[]
}

const ask = <Key extends keyof Lists>(page: Page, name: Key): Promise<Lists[Key]> =>
  page.evaluate(async (query) => {
    const response = await fetch(`/api/queries/${query}`)
    return (await response.json())[query]
  }, name)

const dossier = (title: string) => async (page: Page) =>
  `/dossiers/${(await ask(page, 'dossiers')).find((one) => one.title.includes(title))?.id}`
const procedure = (symbol: string) => async (page: Page) =>
  `/procedures/${(await ask(page, 'procedures')).find((one) => one.symbol === symbol)?.id}`
const draft = (symbol: string) => async (page: Page) =>
  `/drafts/${(await ask(page, 'procedures')).find((one) => one.symbol === symbol)?.draft}`
const brief = (title: string) => async (page: Page) => `${await dossier(title)(page)}/brief`
const report = async (page: Page) => `/reports/${(await ask(page, 'reports'))[0]?.id}`

const shots: readonly Shot[] = [
  { name: 'home-secretariat', role: 'secretariat', at: '/' },
  { name: 'home-delegate', role: 'delegate', member: 'OS', at: '/' },
  { name: 'home-chair', role: 'chairs-office', at: '/' },
  { name: 'home-analyst', role: 'analyst', at: '/' },
  { name: 'home-aide', role: 'aide', member: 'DR', at: '/' },
  { name: 'reports', role: 'analyst', at: '/reports' },
  { name: 'curation', role: 'analyst', at: report },
  { name: 'dossiers', role: 'chairs-office', at: '/dossiers' },
  { name: 'dossier-relief-chair', role: 'chairs-office', at: dossier('Basin Relief') },
  { name: 'dossier-relief-delegate', role: 'delegate', member: 'OS', at: dossier('Basin Relief') },
  { name: 'dossier-sarn', role: 'delegate', member: 'VE', at: dossier('Sarn Canal') },
  { name: 'brief', role: 'aide', member: 'DR', at: brief('Sarn Canal') },
  { name: 'draft', role: 'chairs-office', at: draft('C/L.7/Rev.1') },
  { name: 'procedures', role: 'secretariat', at: '/procedures' },
  { name: 'procedure-vetoed', role: 'delegate', member: 'AV', at: procedure('OC/L.3') },
  { name: 'procedure-silence', role: 'delegate', member: 'OS', at: procedure('C/L.7/Rev.1') },
  { name: 'procedure-expired', role: 'secretariat', at: procedure('C/L.8') },
  { name: 'decisions', role: 'delegate', member: 'BE', at: '/lines' },
  { name: 'organisation', role: 'secretariat', at: '/organisation' },
  { name: 'rules', role: 'secretariat', at: '/rules' },
  { name: 'rule-catalogue', role: 'delegate', member: 'OS', at: '/rules/unsc-27-3?votes=yes.CN.DZ.EC.FR.GY.JP' },
  { name: 'rule-own', role: 'chairs-office', at: '/rules/operations/operations-majority?held=territory.OS' },
  { name: 'recorded-vote', role: 'analyst', at: '/rules/history?vote=eu-2017-11-27' },
  { name: 'rule-editor', role: 'secretariat', at: '/rules/editor?from=unsc-27-3' },
  { name: 'several-options', role: 'delegate', member: 'OS', at: '/rules/ranking' },
  { name: 'voting-power', role: 'analyst', at: '/rules/power?rule=eu-16-4' },
  { name: 'member', role: 'delegate', member: 'OS', at: '/members/OS' },
  { name: 'record', role: 'delegate', member: 'OS', at: '/record' },
]

const widths = [
  { name: 'desktop', width: 1280, height: 900 },
  { name: 'phone', width: 390, height: 844 },
] as const

async function enter(page: Page, role: Role, member: string | undefined): Promise<void> {
  await page.evaluate(
    async ([wantedRole, wantedMember]) => {
      const who = await (await fetch('/api/queries/who-am-i')).json()
      const person = who.demonstration.people.find(
        (one: { hat: { role: string; member: string | null } }) =>
          one.hat.role === wantedRole && (wantedMember === null || one.hat.member === wantedMember),
      )
      await fetch('/api/work/enter-demonstration', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person: person.person, hat: person.hat }),
      })
    },
    [role, member ?? null] as const,
  )
}

const wanted = process.argv.slice(4)
await mkdir(folder, { recursive: true })
const browser = await openBrowser()
for (const { name: width, ...viewport } of widths) {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1 })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`! ${page.url()}: ${error.message}`))
  await page.goto(base)
  await page.screenshot({ path: path.join(folder, `enter-${width}.png`), fullPage: true })
  for (const shot of shots) {
    if (wanted.length > 0 && !wanted.includes(shot.name)) continue
    await enter(page, shot.role, shot.member)
    const at = typeof shot.at === 'string' ? shot.at : await shot.at(page)
    await page.goto(base + at, { waitUntil: 'domcontentloaded' })
    await page.waitForTimeout(1200)
    await page.screenshot({ path: path.join(folder, `${shot.name}-${width}.png`), fullPage: true })
    console.log(`${shot.name} ${width}`)
  }
  await context.close()
}
await browser.close()
