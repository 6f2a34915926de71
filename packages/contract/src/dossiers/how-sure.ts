import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Id } from '../ids.ts'
import { limits } from '../limits.ts'
import { HowSure, Sentence } from '../shapes.ts'
import { Handle } from '../text.ts'

export const howSure = query(
  'how-sure',
  'How far outlook and packages of a dossier hold if what this reader may read is not exactly so: 10–90 % bands, shares of seeded draws that carry and respect each limit, the inputs that matter most, and the one fact that would change the advice.',
  z.strictObject({
    id: Id,
    /** Overlay the reader's own estimates where a member has declared nothing. */
    estimates: z.enum(['with', 'without']).default('without'),
    noneWorse: z.enum(['on', 'off']).default('on'),
    /** A rule of the deciding body under which it is counted how often a package would carry. */
    rule: Handle.optional(),
    /** Fewer draws than the house would take: quicker, and less exact. */
    draws: z.coerce.number().int().min(limits.drawsMin).max(limits.drawsMax).default(limits.drawsMax),
    seed: z.coerce.number().int().min(0).max(0xffff_ffff).default(0),
  }),
  z.strictObject({
    /** Null where there is no analysis; the sentences say why. */
    sureness: HowSure.nullable(),
    rule: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
    sentences: z.array(Sentence),
  }),
)
