import { tablerIn } from '../drafts/tabled-by.ts'
import type { EntryRow } from '../ports/record-store.ts'

type Body = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const member = (body: Body): string => text(body['member'])

function tablerInWords(recorded: string): string {
  const { as, member: code } = tablerIn(recorded)
  if (as === 'member') return code ?? ''
  return as === 'chair' ? `the chair (${code})` : 'the secretariat'
}

/** One sentence for each kind of act. A kind without one is named by its own words. */
const sentences: Readonly<Record<string, (body: Body) => string>> = {
  'found-alliance': (body) => `${text(body['name'])} was founded.`,
  'register-member': (body) =>
    `${text(body['name'])} (${text(body['code'])}) was registered as a member, ${text(body['standing'])}.`,
  'change-standing': (body) =>
    `${member(body)} is ${text(body['standing'])} from ${text(body['from'])}: ${text(body['reason'])}`,
  'set-weight': (body) =>
    `The ${text(body['ledger'])} of ${member(body)} is ${text(body['value'])} from ${text(body['from'])} (${text(body['source'])}).`,
  'establish-body': (body) => `The body ${text(body['name'])} was established.`,
  'adopt-rule': (body) =>
    `A rule for “${text(body['matter'])}” holds in ${text(body['body'])} from ${text(body['from'])}.`,
  'register-person': (body) => `${text(body['name'])} was registered.`,
  'invite-person': (body) =>
    `${text(body['name'])} was invited to sign in${body['before'] === 'yes' ? ' again, with a new password' : ''}.`,
  'fill-office': (body) => `The office “${text(body['title'])}” was filled from ${text(body['from'])}.`,
  'present-credentials': (body) =>
    `Credentials to act for ${member(body)} as ${text(body['function'])} were presented, from ${text(body['from'])}.`,
  'appoint-staff': (body) => `A person serves the organisation as ${text(body['role'])} from ${text(body['from'])}.`,
  'end-term': (body) => `A term (${text(body['kind'])}) ends on ${text(body['to'])}: ${text(body['reason'])}`,
  'begin-chairmanship': (body) =>
    `${member(body)} holds the chair from ${text(body['from'])}: “${text(body['programme'])}”.`,
  'convene-session': (body) =>
    `Session ${text(body['number'])} of ${text(body['body'])} was convened from ${text(body['from'])}.`,
  'record-meeting': (body) => `A meeting at ${text(body['place'])} was recorded: ${text(body['purpose'])}.`,
  'receive-report': (body) => `The report “${text(body['title'])}” was taken in.`,
  'accept-statement': (body) => `A statement by ${text(body['speakerName'])} was accepted: “${text(body['quote'])}”`,
  'reply-to-statement': (body) => `${member(body)} replied to a statement: ${text(body['words'])}`,
  'open-dossier': (body) => `The dossier “${text(body['title'])}” was opened.`,
  'put-issue': (body) => `The issue “${text(body['title'])}” was put, version ${text(body['version'])}.`,
  'set-dependencies': (body) => `What hangs together between the issues was set: ${text(body['reason'])}`,
  'call-for-positions': (body) => `Positions were called for by ${text(body['dueAt'])}.`,
  'declare-position': (body) => `${member(body)} declared its position: ${text(body['words'])}`,
  'table-draft': (body) =>
    `${text(body['symbol'])} “${text(body['title'])}” was tabled by ${tablerInWords(text(body['tabledBy']))}.`,
  'open-vote': (body) => `${text(body['symbol'])} was put to the vote until ${text(body['dueAt'])}.`,
  'open-silence': (body) => `A silence on ${text(body['symbol'])} was opened until ${text(body['dueAt'])}.`,
  'cast-vote': (body) =>
    `${member(body)} voted ${text(body['vote'])}${body['received'] === null ? '' : ', entered from a received note'}.`,
  'contest-entry': (body) =>
    `${member(body)} contested what was entered for it (entry ${text(body['entry'])}): ${text(body['reason'])}`,
  'close-vote': (body) => `The vote closed; computed: ${outcome(body)}.`,
  'break-silence': (body) =>
    `${member(body)} broke the silence by ${text(body['by'])}${body['reason'] === null ? '' : `: ${text(body['reason'])}`}.`,
  'withdraw-objection': (body) => `${member(body)} withdrew its objection${because(body)}`,
  'correct-vote': (body) =>
    `${member(body)} had noted after the close that it meant to vote ${text(body['vote'])}, without effect on the count${because(body)}`,
  'challenge-ruling': (body) =>
    `${member(body)} challenged the announcement (${text(body['ground'])}): ${text(body['reason'])}`,
  'vote-on-challenge': (body) => `${member(body)} voted on the challenge: ${text(body['vote'])}.`,
  'close-challenge': (body) => `The announcement was ${text(body['ruling'])} by members${decision(body)}.`,
  'make-final': (body) => `The announcement can no longer be challenged and took effect${decision(body)}.`,
  'attach-statement': (body) => `${member(body)} attached a statement: ${text(body['words'])}`,
  'extend-silence': (body) => `The silence was extended until ${text(body['dueAt'])}: ${text(body['reason'])}`,
  'certify-silence': () => 'It was certified that no objection came by any channel.',
  'withdraw-procedure': (body) => `The procedure was withdrawn: ${text(body['reason'])}`,
  'announce-verdict': (body) => `The verdict was announced: ${outcome(body)}${decision(body)}.`,
}

const because = (body: Body): string => (text(body['reason']) === '' ? '.' : `: ${text(body['reason'])}`)

function outcome(body: Body): string {
  const verdict = body['verdict']
  return typeof verdict === 'object' && verdict !== null && 'outcome' in verdict ? text(verdict.outcome) : ''
}

function decision(body: Body): string {
  const decided = body['decision']
  return typeof decided === 'object' && decided !== null && 'symbol' in decided ? `, as ${text(decided.symbol)}` : ''
}

/** What an act says, in a sentence, for a reader who may see its body. */
export function actInWords(entry: Pick<EntryRow, 'kind'>, body: Body): string {
  return sentences[entry.kind]?.(body) ?? entry.kind
}
