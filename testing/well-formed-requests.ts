import type { EndpointName, InputOf, Role } from '@commonline/contract'

/** Things of the house that requests name. */
export interface Known {
  readonly person: string
  readonly report: string
  readonly suggestion: string
  readonly statement: string
  readonly dossier: string
  readonly issue: string
  readonly position: string
  readonly limit: string
  readonly estimate: string
  readonly sounding: string
  readonly scenario: string
  readonly draft: string
  readonly vote: string
  readonly silence: string
  readonly token: string
  readonly term: string
}

/** A hat that may send a request. */
export interface Sender {
  readonly role: Role
  readonly member?: string
}

/** A request that its schema accepts, and who may send it. */
interface WellFormed<Name extends EndpointName> extends Sender {
  readonly input: InputOf<Name>
}

type AllRequests = { readonly [Name in EndpointName]: WellFormed<Name> }

const secretariat = { role: 'secretariat' } as const
const analyst = { role: 'analyst' } as const
const chair = { role: 'chairs-office' } as const
const delegate = { role: 'delegate', member: 'OS' } as const
const aide = { role: 'aide', member: 'OS' } as const
const visitor = { role: 'public' } as const

/** One request for every endpoint of the table. Where a thing does not exist, the house refuses; the request is sound all the same. */
export const wellFormedRequests = (known: Known): AllRequests => ({
  ...identityRequests(known),
  ...organisationRequests(known),
  ...reportRequests(known),
  ...dossierRequests(known),
  ...soundingRequests(known),
  ...draftRequests(known),
  record: { ...delegate, input: {} },
  receipt: { ...delegate, input: { seq: 0 } },
  'record-export': { ...delegate, input: {} },
})

const identityRequests = ({ person, token }: Known) =>
  ({
    'set-up': {
      ...visitor,
      input: {
        token: 'not-the-link',
        name: 'Another alliance',
        shortName: 'Another',
        zone: 'Europe/Vienna',
        officer: { name: 'Somebody', signIn: 'somebody', password: 'a sentence of some length' },
      },
    },
    'sign-in': { ...visitor, input: { signIn: 'nobody-here', password: 'a sentence of some length' } },
    'wear-hat': { ...delegate, input: { role: 'delegate', member: 'OS' } },
    'sign-out': { ...visitor, input: {} },
    'enter-demonstration': { ...visitor, input: { person, hat: { role: 'moderator', member: null } } },
    'invite-person': { ...secretariat, input: { person, signIn: 'somebody' } },
    'accept-invitation': { ...visitor, input: { token: 'not-the-link', password: 'a sentence of some length' } },
    'create-token': { ...delegate, input: { label: 'Laptop' } },
    'revoke-token': { ...delegate, input: { token } },
    'who-am-i': { ...visitor, input: {} },
    home: { ...visitor, input: {} },
  }) satisfies Partial<AllRequests>

const organisationRequests = ({ person, term }: Known) =>
  ({
    'register-member': {
      ...secretariat,
      input: { code: 'QX', name: 'Quixland', standing: 'observer', from: '2020-01-01' },
    },
    'change-standing': {
      ...secretariat,
      input: { member: 'VE', standing: 'full', from: '2031-01-01', reason: 'As before.' },
    },
    'set-weight': {
      ...secretariat,
      input: { member: 'VE', ledger: 'population', value: '3', from: '2031-01-01', source: 'The register.' },
    },
    'establish-body': {
      ...secretariat,
      input: {
        id: 'patrols',
        name: 'Committee on Patrols',
        symbol: 'CP',
        numberedBySession: false,
        members: ['AV', 'VE'],
        from: '2020-01-01',
      },
    },
    // No rule of the rules room: refused when it is looked at, after the request was found sound.
    'adopt-rule': {
      ...secretariat,
      input: { body: 'council', matter: 'Nothing', rule: { id: 'no-rule' } as never, from: '2020-01-01' },
    },
    'register-person': { ...secretariat, input: { name: 'Somebody New' } },
    'fill-office': {
      ...secretariat,
      input: { title: 'Archivist', of: { kind: 'organisation' }, person, from: '2020-01-01' },
    },
    'present-credentials': {
      ...secretariat,
      input: { person, member: 'VE', function: 'aide', from: '2020-01-01' },
    },
    'appoint-staff': { ...secretariat, input: { person, role: 'analyst', from: '2020-01-01' } },
    'begin-chairmanship': {
      ...secretariat,
      input: { member: 'VE', from: '2041-01-01', programme: 'Later', priorities: [{ code: 'P1', title: 'Later' }] },
    },
    'end-term': { ...secretariat, input: { kind: 'office', term, to: '2031-01-01', reason: 'It ends.' } },
    'convene-session': {
      ...secretariat,
      input: {
        body: 'council',
        number: 99,
        from: '2031-01-01',
        to: '2031-01-02',
        place: 'Marrowgate',
        agenda: ['One'],
      },
    },
    'record-meeting': {
      ...secretariat,
      input: {
        heldAt: '2026-01-01T10:00:00Z',
        place: 'Marrowgate',
        purpose: 'To meet',
        participants: [person],
        documents: ['A paper'],
        readout: 'They met.',
      },
    },
    organisation: { ...visitor, input: {} },
    rule: { ...visitor, input: { body: 'council', id: 'council-consensus' } },
  }) satisfies Partial<AllRequests>

const reportRequests = ({ report, suggestion, statement, dossier }: Known) =>
  ({
    'receive-report': {
      ...analyst,
      input: {
        media: 'text/plain',
        content: 'LOWHAVEN, MARCH 3, BASIN COURIER. “Water is high,” said the President of Averra.',
        fileName: 'report.txt',
        address: 'https://courier.example/water',
      },
    },
    'accept-statement': {
      ...analyst,
      input: {
        report,
        suggestion,
        content: [{ start: 0, end: 4 }],
        source: [],
        cue: [],
        speakerName: 'Somebody',
        office: 'President',
        member: null,
        capacity: 'unclear',
        addressee: 'Everyone',
      },
    },
    'reject-suggestion': { ...analyst, input: { report, suggestion, reason: 'Not a statement.' } },
    'reconsider-suggestion': { ...analyst, input: { report, suggestion } },
    'reply-to-statement': { ...delegate, input: { statement, reflects: false, words: 'It does not.' } },
    'link-statement': { ...analyst, input: { statement, dossier } },
    reports: { ...delegate, input: {} },
    report: { ...delegate, input: { id: report } },
    member: { ...visitor, input: { code: 'OS' } },
  }) satisfies Partial<AllRequests>

const dossierRequests = ({ dossier, issue, position, limit, estimate }: Known) =>
  ({
    'open-dossier': {
      ...chair,
      input: {
        title: 'A matter',
        question: 'What about it?',
        body: 'council',
        priority: 'P1',
        concern: { raisedBy: 'Vellimar', where: 'Marrowgate', about: 'The matter' },
      },
    },
    'put-issue': {
      ...chair,
      input: {
        dossier,
        title: 'How far',
        question: 'How far do we go?',
        content: {
          kind: 'scale',
          anchors: [
            { at: 0, words: 'Not at all.' },
            { at: 100, words: 'All the way.' },
          ],
          statusQuo: { at: 0, words: 'Not at all.' },
        },
      },
    },
    'set-dependencies': {
      ...chair,
      input: { dossier, dependencies: [], reason: 'Nothing hangs together.' },
    },
    'call-for-positions': {
      ...chair,
      input: { dossier, members: ['AV', 'OS'], dueAt: '2041-01-01T12:00:00Z', note: 'Please.' },
    },
    'draft-position': { ...delegate, input: positionOn(issue) },
    'erase-position': { ...delegate, input: { position } },
    'declare-position': { ...delegate, input: { ...positionOn(issue), audience: { kind: 'members' } } },
    'give-limit': { ...delegate, input: { issue, acceptable: { kind: 'range', from: 0, to: 60 } } },
    'withdraw-limit': { ...delegate, input: { limit } },
    'make-estimate': {
      ...analyst,
      input: {
        issue,
        member: 'VE',
        place: { kind: 'interval', from: 10, to: 40 },
        importance: 'vital',
        words: 'They will not move far.',
        evidence: [],
      },
    },
    'erase-estimate': { ...analyst, input: { estimate } },
    dossiers: { ...delegate, input: {} },
    dossier: { ...delegate, input: { id: dossier } },
    'dossier-analysis': { ...delegate, input: { id: dossier, estimates: 'with' } },
    'how-sure': { ...delegate, input: { id: dossier, rule: 'council-consensus' } },
    'position-history': { ...delegate, input: { issue, member: 'OS' } },
    openings: { ...aide, input: { dossier } },
  }) satisfies Partial<AllRequests>

const soundingRequests = ({ dossier, issue, sounding, scenario }: Known) =>
  ({
    'put-sounding': {
      ...chair,
      input: {
        dossier,
        question: 'Which of these could you take home?',
        variants: [
          { words: 'Two fifths of the way.', package: [{ issue, place: { kind: 'point', at: 40 } }] },
          { words: 'All the way, later.' },
        ],
        members: ['AV', 'OS'],
        dueAt: '2041-01-01T12:00:00Z',
      },
    },
    'answer-sounding': {
      ...delegate,
      input: { sounding, replies: [{ variant: 1, answer: 'can-accept-if', words: 'Not before spring.' }] },
    },
    'take-back-answer': { ...delegate, input: { sounding } },
    'withdraw-sounding': { ...chair, input: { sounding } },
    soundings: { ...delegate, input: { dossier } },
    'would-variant-pass': { ...chair, input: { sounding, variant: 1, rule: 'council-consensus' } },
    'keep-scenario': {
      ...delegate,
      input: { dossier, name: 'Two fifths', package: [{ issue, place: { kind: 'point', at: 40 } }] },
    },
    'erase-scenario': { ...delegate, input: { scenario } },
    scenarios: { ...delegate, input: { dossier } },
  }) satisfies Partial<AllRequests>

const positionOn = (issue: string) => ({
  issue,
  words: 'We would go some way.',
  place: { kind: 'point' as const, at: 40 },
  importance: 'important' as const,
  reservation: 'Not all the way.',
  status: 'provisional' as const,
})

const draftRequests = ({ dossier, draft, vote, silence }: Known) =>
  ({
    'table-draft': {
      ...chair,
      input: {
        dossier,
        title: 'A draft',
        text: 'The Council decides.',
        line: { say: ['We decided.'], ifAsked: ['When it was ripe.'], doNotSay: ['Who was slow.'] },
        reason: 'It is ripe.',
      },
    },
    'indicate-intention': { ...delegate, input: { draft, vote: 'yes' } },
    'open-vote': { ...chair, input: { draft, rule: 'council-consensus', closesAt: '2041-01-01T12:00:00Z' } },
    'open-silence': { ...chair, input: { draft, rule: 'council-silence', dueAt: '2041-01-01T12:00:00Z' } },
    'cast-vote': {
      ...delegate,
      input: { procedure: vote, vote: 'yes', explanation: 'We agree.', key: 'well-formed-vote' },
    },
    'contest-entry': { ...delegate, input: { procedure: vote, entry: 0, reason: 'Not ours.' } },
    'close-vote': { ...delegate, input: { procedure: vote } },
    // A silence takes no correction: refused when it is looked at.
    'correct-vote': {
      ...delegate,
      input: { procedure: silence, vote: 'no', reason: 'We meant no.', key: 'well-formed-correction' },
    },
    'break-silence': {
      ...delegate,
      input: { procedure: silence, by: 'objection', reason: 'Not so.', key: 'well-formed-break' },
    },
    'withdraw-objection': {
      ...delegate,
      input: { procedure: silence, reason: 'We can live with it.', key: 'well-formed-withdrawal' },
    },
    'attach-statement': { ...delegate, input: { procedure: silence, words: 'We say this beside it.' } },
    'extend-silence': {
      ...chair,
      input: { procedure: silence, dueAt: '2041-01-01T12:00:00Z', reason: 'It takes longer.' },
    },
    'certify-silence': { ...secretariat, input: { procedure: silence, channels: ['house', 'letter'] } },
    'withdraw-procedure': { ...chair, input: { procedure: silence, reason: 'Not now.' } },
    'announce-verdict': { ...chair, input: { procedure: vote } },
    'challenge-ruling': {
      ...delegate,
      input: { procedure: vote, ground: 'count', reason: 'The count is wrong.', key: 'well-formed-challenge' },
    },
    'vote-on-challenge': {
      ...delegate,
      input: { procedure: vote, vote: 'uphold', key: 'well-formed-challenge-vote' },
    },
    'close-challenge': { ...delegate, input: { procedure: vote } },
    'make-final': { ...delegate, input: { procedure: vote } },
    draft: { ...delegate, input: { id: draft } },
    'would-it-pass': { ...delegate, input: { draft, rule: 'council-consensus' } },
    procedures: { ...delegate, input: {} },
    procedure: { ...delegate, input: { id: silence } },
    decisions: { ...visitor, input: {} },
    lines: { ...visitor, input: {} },
    unity: { ...delegate, input: { body: 'council' } },
  }) satisfies Partial<AllRequests>

const nowhere = '019a0000-0000-7000-8000-000000000000'

/** Identifiers of nothing. */
export const unknownThings: Known = {
  person: nowhere,
  report: nowhere,
  suggestion: 'nothing',
  statement: nowhere,
  dossier: nowhere,
  issue: nowhere,
  position: nowhere,
  limit: nowhere,
  estimate: nowhere,
  sounding: nowhere,
  scenario: nowhere,
  draft: nowhere,
  vote: nowhere,
  silence: nowhere,
  token: nowhere,
  term: nowhere,
}
