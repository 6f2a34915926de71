import type { Transaction } from 'kysely'
import type { IdentityStore } from '../application/ports/identity-store.ts'
import type { Database } from './tables.ts'

type InvitationRows = Pick<IdentityStore, 'addInvitation' | 'markAccepted' | 'renewals'>

/** Who was invited to sign in, and when the link was used. */
export const invitationRows = (db: Transaction<Database>): InvitationRows => ({
  async addInvitation(invitation) {
    await db
      .insertInto('invitation')
      .values({ ...invitation, accepted_at: null })
      .execute()
  },

  async markAccepted(person, at) {
    await db
      .updateTable('invitation')
      .set({ accepted_at: at })
      .where('id', '=', (build) =>
        build
          .selectFrom('invitation as latest')
          .select('latest.id')
          .where('latest.person', '=', person)
          .orderBy('latest.at', 'desc')
          .orderBy('latest.id', 'desc')
          .limit(1),
      )
      .execute()
  },

  renewals: (since) =>
    db
      .selectFrom((build) =>
        build
          .selectFrom('invitation')
          .innerJoin('person', 'person.id', 'invitation.person')
          .distinctOn('invitation.person')
          .select([
            'invitation.person',
            'invitation.again',
            'invitation.at',
            'invitation.accepted_at as acceptedAt',
            'person.name',
          ])
          .orderBy('invitation.person')
          .orderBy('invitation.at', 'desc')
          .orderBy('invitation.id', 'desc')
          .as('latest'),
      )
      .select(['latest.person', 'latest.name', 'latest.at', 'latest.acceptedAt'])
      .where('latest.again', '=', true)
      .where((build) => build.or([build('latest.at', '>', since), build('latest.acceptedAt', '>', since)]))
      .orderBy('latest.name')
      .orderBy('latest.person')
      .execute(),
})
