import { z } from 'zod'
import { Hat } from '../audience.ts'
import { act, query, work } from '../endpoint.ts'
import { Day, Id, Zone } from '../ids.ts'
import { limits } from '../limits.ts'
import { Receipt, Sentence } from '../shapes.ts'
import { Language, Name, isPlainText } from '../text.ts'

const Password = z.string().min(limits.passwordMin).max(limits.passwordMax).refine(isPlainText)
const SignIn = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(120)
  .regex(/^[\p{L}\p{N}._@+-]+$/u)

export const setUp = work(
  'set-up',
  'With the one-time link of a first start: founds the alliance and its first secretariat officer.',
  z.strictObject({
    token: z.string().max(200),
    name: Name,
    shortName: Name,
    zone: Zone,
    workingDays: z.array(z.int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5]),
    holidays: z.array(Day).max(400).default([]),
    languages: z.array(Language).min(1).max(10).default(['en']),
    officer: z.strictObject({ name: Name, signIn: SignIn, password: Password }),
  }),
  z.strictObject({ person: Id }),
)

export const signIn = work(
  'sign-in',
  'Signs a person in. The answer lists the hats it may wear; a session wears one.',
  z.strictObject({ signIn: SignIn, password: z.string().max(limits.passwordMax) }),
  z.strictObject({ hats: z.array(Hat), wearing: Hat.nullable() }),
)

export const wearHat = work(
  'wear-hat',
  "Changes the hat of this session: chair's office and national delegation are two.",
  Hat,
  z.strictObject({}),
)

export const signOut = work('sign-out', 'Ends this session.', z.strictObject({}), z.strictObject({}))

export const enterDemonstration = work(
  'enter-demonstration',
  'In the demonstration only: enters as one of its people, with a hat.',
  z.strictObject({ person: Id, hat: Hat }),
  z.strictObject({}),
)

export const invitePerson = act(
  'invite-person',
  'The secretariat gives a registered person a sign-in name; the answer is a one-time link with which that person sets a password. Members read in the record who was invited, and whether again.',
  z.strictObject({ person: Id, signIn: SignIn }),
  z.strictObject({ link: z.string(), receipt: Receipt }),
)

export const acceptInvitation = work(
  'accept-invitation',
  'With a one-time link: sets the password of the invited person, and ends its sessions and personal tokens.',
  z.strictObject({ token: z.string().max(200), password: Password }),
  z.strictObject({}),
)

export const createToken = work(
  'create-token',
  'Makes a personal token for the command line, with the hat now worn. It is shown once.',
  z.strictObject({ label: Name }),
  z.strictObject({ id: Id, token: z.string() }),
)

export const revokeToken = work(
  'revoke-token',
  'Ends a personal token.',
  z.strictObject({ token: Id }),
  z.strictObject({}),
)

export const whoAmI = query(
  'who-am-i',
  'Who is signed in, with which hat, which others are open to this person, and whether this is the demonstration.',
  z.strictObject({}),
  z.strictObject({
    alliance: z
      .strictObject({ name: z.string(), shortName: z.string(), zone: z.string(), languages: z.array(z.string()) })
      .nullable(),
    person: z.strictObject({ id: z.string(), name: z.string(), language: z.string() }).nullable(),
    hat: Hat,
    hats: z.array(Hat),
    tokens: z.array(z.strictObject({ id: Id, label: z.string(), createdAt: z.string() })),
    now: z.string(),
    demonstration: z
      .strictObject({
        people: z.array(z.strictObject({ person: z.string(), name: z.string(), office: z.string(), hat: Hat })),
      })
      .nullable(),
  }),
)

export const HomeItem = z.strictObject({
  /** What kind of need this is: the page groups by it. */
  kind: z.enum([
    'silence-to-certify',
    'silence-running',
    'vote-open',
    'verdict-to-announce',
    'challenge-open',
    'verdict-to-make-final',
    'call-to-answer',
    'sounding-to-answer',
    'call-unanswered',
    'sounding-out',
    'report-to-curate',
    'statement-to-reply',
    'entry-to-contest',
    'dossier',
    'draft-of-ours',
    'sign-in-renewed',
  ]),
  /** What it is about, where the sentence does not say it: the title of a dossier. */
  subject: z.string().nullable(),
  sentence: Sentence,
  dueAt: z.string().nullable(),
  /** Path of the page that answers it. */
  to: z.string(),
})
export type HomeItem = z.infer<typeof HomeItem>

export const home = query(
  'home',
  'What needs the reader now, for the hat it wears, soonest first; and the lines in force.',
  z.strictObject({}),
  z.strictObject({
    items: z.array(HomeItem),
    linesInForce: z.int(),
    chair: z.strictObject({ member: z.string(), to: z.string().nullable(), daysLeft: z.int().nullable() }).nullable(),
  }),
)
