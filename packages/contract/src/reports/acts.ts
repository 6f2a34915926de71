import { z } from 'zod'
import { act, work } from '../endpoint.ts'
import { Id, Instant, MemberCode } from '../ids.ts'
import { limits } from '../limits.ts'
import { Receipt, Span } from '../shapes.ts'
import { Handle, Language, Name, Title, Words, isPlainText } from '../text.ts'

/** For whom a speaker spoke. Never guessed to be anything but `unclear` without a rule or a person saying so. */
export const Capacity = z.enum(['for-member', 'as-chair', 'for-organisation', 'unclear'])
export type Capacity = z.infer<typeof Capacity>

export const receiveReport = act(
  'receive-report',
  'The secretariat or an analyst takes in a report, pasted or uploaded as .txt or .html. Its text is kept as a hashed snapshot; nothing of it counts before a person accepts it.',
  z.strictObject({
    media: z.enum(['text/plain', 'text/html']),
    content: z.string().min(1).max(limits.report),
    fileName: Name.nullable().default(null),
    /** When and where the reader found it, for the chain; not part of the text. */
    address: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .refine(isPlainText, { message: 'text.control_characters' })
      .nullable()
      .default(null),
    language: Language.default('en'),
  }),
  z.strictObject({ id: Id, suggestions: z.int(), receipt: Receipt }),
)

export const acceptStatement = act(
  'accept-statement',
  "An analyst or officer confirms an attributed statement: exact span, speaker, office, capacity. It then stands on the member's page.",
  z.strictObject({
    report: Id,
    /** Key of the suggestion this confirms; null for a statement found by the reader alone. */
    suggestion: Handle.nullable(),
    content: z.array(Span).min(1).max(20),
    source: z.array(Span).max(20),
    cue: z.array(Span).max(20),
    speakerName: Name,
    person: Id.nullable().default(null),
    office: Title.nullable().default(null),
    member: MemberCode.nullable(),
    capacity: Capacity,
    polarity: z.enum(['affirmed', 'denied']).default('affirmed'),
    addressee: Name.nullable().default(null),
    dossier: Id.nullable().default(null),
  }),
  z.strictObject({ id: Id, receipt: Receipt }),
)

export const rejectSuggestion = work(
  'reject-suggestion',
  'An analyst or officer sets a suggestion aside, with the reason. The report stays as it is.',
  z.strictObject({ report: Id, suggestion: Handle, reason: Words }),
  z.strictObject({}),
)

export const reconsiderSuggestion = work(
  'reconsider-suggestion',
  'An analyst or officer takes back a rejection: the suggestion is open again.',
  z.strictObject({ report: Id, suggestion: Handle }),
  z.strictObject({}),
)

export const replyToStatement = act(
  'reply-to-statement',
  'A delegate replies, for the member a statement is attributed to, whether it reflects its position. The statement stays; the reply stands beside it.',
  z.strictObject({ statement: Id, reflects: z.boolean(), words: Words, language: Language.default('en') }),
  z.strictObject({ id: Id, receipt: Receipt }),
)

export const linkStatement = work(
  'link-statement',
  'An analyst or officer files an accepted statement under a dossier.',
  z.strictObject({ statement: Id, dossier: Id.nullable() }),
  z.strictObject({}),
)

/** Receipt of a note from outside the house: which time counts is the rule's business. */
export const ReceivedNote = z.strictObject({
  receivedAt: Instant,
  channel: z.enum(['note-verbale', 'letter', 'e-mail', 'telephone', 'in-person']),
  /** Its reference at the sender's or receiver's registry. */
  reference: Name,
})
export type ReceivedNote = z.infer<typeof ReceivedNote>
