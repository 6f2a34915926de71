import type { input, output } from 'zod'
import * as dossierActs from './dossiers/acts.ts'
import * as sureness from './dossiers/how-sure.ts'
import * as dossierQueries from './dossiers/queries.ts'
import * as scenarios from './dossiers/scenarios.ts'
import * as soundings from './dossiers/soundings.ts'
import * as draftActs from './drafts/acts.ts'
import * as announcementActs from './drafts/announcement-acts.ts'
import * as draftQueries from './drafts/queries.ts'
import * as unity from './drafts/unity.ts'
import * as identity from './identity/endpoints.ts'
import * as organisationActs from './organisation/acts.ts'
import * as organisationQueries from './organisation/queries.ts'
import * as recordQueries from './record/endpoints.ts'
import * as reportActs from './reports/acts.ts'
import * as reportQueries from './reports/queries.ts'

/** Every endpoint of the house, in the order of the way a question takes. The reference, the policy matrix and `commonline call` read this table. */
export const endpoints = [
  identity.setUp,
  identity.signIn,
  identity.wearHat,
  identity.signOut,
  identity.enterDemonstration,
  identity.invitePerson,
  identity.acceptInvitation,
  identity.createToken,
  identity.revokeToken,
  identity.whoAmI,
  identity.home,
  organisationActs.registerMember,
  organisationActs.changeStanding,
  organisationActs.setWeight,
  organisationActs.establishBody,
  organisationActs.adoptRule,
  organisationActs.registerPerson,
  organisationActs.fillOffice,
  organisationActs.presentCredentials,
  organisationActs.appointStaff,
  organisationActs.beginChairmanship,
  organisationActs.endTerm,
  organisationActs.conveneSession,
  organisationActs.recordMeeting,
  organisationQueries.organisation,
  organisationQueries.rule,
  reportActs.receiveReport,
  reportActs.acceptStatement,
  reportActs.rejectSuggestion,
  reportActs.reconsiderSuggestion,
  reportActs.replyToStatement,
  reportActs.linkStatement,
  reportQueries.reports,
  reportQueries.report,
  reportQueries.member,
  dossierActs.openDossier,
  dossierActs.putIssue,
  dossierActs.setDependencies,
  dossierActs.callForPositions,
  dossierActs.draftPosition,
  dossierActs.erasePosition,
  dossierActs.declarePosition,
  dossierActs.giveLimit,
  dossierActs.withdrawLimit,
  dossierActs.makeEstimate,
  dossierActs.eraseEstimate,
  dossierQueries.dossiers,
  dossierQueries.dossier,
  dossierQueries.dossierAnalysis,
  sureness.howSure,
  dossierQueries.positionHistory,
  dossierQueries.openings,
  soundings.putSounding,
  soundings.answerSounding,
  soundings.takeBackAnswer,
  soundings.withdrawSounding,
  soundings.soundings,
  soundings.wouldVariantPass,
  scenarios.keepScenario,
  scenarios.eraseScenario,
  scenarios.scenarios,
  draftActs.tableDraft,
  draftActs.indicateIntention,
  draftActs.openVote,
  draftActs.openSilence,
  draftActs.castVote,
  draftActs.contestEntry,
  draftActs.closeVote,
  announcementActs.correctVote,
  draftActs.breakSilence,
  draftActs.withdrawObjection,
  draftActs.attachStatement,
  draftActs.extendSilence,
  draftActs.certifySilence,
  draftActs.withdrawProcedure,
  draftActs.announceVerdict,
  announcementActs.challengeRuling,
  announcementActs.voteOnChallenge,
  announcementActs.closeChallenge,
  announcementActs.makeFinal,
  draftQueries.draft,
  draftQueries.wouldItPass,
  draftQueries.procedures,
  draftQueries.procedure,
  draftQueries.decisions,
  draftQueries.lines,
  unity.unity,
  recordQueries.record,
  recordQueries.receipt,
  recordQueries.recordExport,
] as const

export type AnyEndpoint = (typeof endpoints)[number]
export type EndpointName = AnyEndpoint['name']
export type ActName = Extract<AnyEndpoint, { kind: 'act' }>['name']
export type WorkName = Extract<AnyEndpoint, { kind: 'work' }>['name']
export type QueryName = Extract<AnyEndpoint, { kind: 'query' }>['name']
export type EndpointNamed<Name extends EndpointName> = Extract<AnyEndpoint, { name: Name }>

/** What a caller sends (defaults may be left out). */
export type InputOf<Name extends EndpointName> = input<EndpointNamed<Name>['input']>
/** What the house works with after validation (defaults filled in). */
export type ParsedInputOf<Name extends EndpointName> = output<EndpointNamed<Name>['input']>
export type OutputOf<Name extends EndpointName> = output<EndpointNamed<Name>['output']>

const byName = new Map<string, AnyEndpoint>(endpoints.map((endpoint) => [endpoint.name, endpoint]))

export const endpointNamed = (name: string): AnyEndpoint | undefined => byName.get(name)
