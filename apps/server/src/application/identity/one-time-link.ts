import type { Secrets } from '../ports/secrets.ts'
import type { Store } from '../ports/store.ts'

// A first start is finished the same day or started again, which makes a new link.
const setUpLength = 24 * 60 * 60 * 1000
// An invited person may be travelling; after a week the officer asks whether the link arrived.
const invitationLength = 7 * 24 * 60 * 60 * 1000

interface Maker {
  readonly store: Pick<Store, 'identity' | 'now'>
  readonly secrets: Pick<Secrets, 'newSecret' | 'hashSecret'>
}

// The secret stands behind the `#`: browsers send that part to no server, so no log and no referrer holds it.

/** Makes the path that founds the alliance, once; a link that was made before no longer works. */
export async function makeSetUpLink(maker: Maker): Promise<string> {
  return `/set-up#${await makeLink(maker, 'set-up', null, setUpLength)}`
}

/** Makes the path with which an invited person sets a password, once. */
export async function makeInvitationLink(maker: Maker, person: string): Promise<string> {
  return `/invitation#${await makeLink(maker, 'invitation', person, invitationLength)}`
}

async function makeLink(
  { store, secrets }: Maker,
  purpose: 'set-up' | 'invitation',
  person: string | null,
  length: number,
): Promise<string> {
  const secret = secrets.newSecret()
  const expiresAt = new Date(Date.parse(await store.now()) + length).toISOString()
  await store.identity.createLink({ tokenHash: secrets.hashSecret(secret), purpose, person, expiresAt })
  return secret
}
