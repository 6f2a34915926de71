import type { Answer } from '../language/answer.ts'
import type { Standing } from '../language/ballot.ts'
import { frenchMethods, frenchRankingSentences } from '../ranking/french-ranking.ts'
export { frenchFindings } from './french-findings.ts'
import type { BreakKind } from '../language/rule.ts'

// Parts that several messages share.
const outcomes =
  'adopted {adopté} approved {approuvé} accepted {accepté} elected {élu} quorate {quorum atteint} rejected {rejeté} vetoed {bloqué par veto} blocked {bloqué} needs_yes {il manque une voix favorable} not_attained {majorité non atteinte} no_opinion {pas d’avis} none_elected {personne n’est élu} not_quorate {quorum non atteint} broken {silence rompu} not_opened {non ouvert} lapsed {caduc} withdrawn {retiré} returned {renvoyé} other {{outcome}}'
const adopted = '{adopts, select, approved {approuvé} accepted {accepté} elected {élu} other {adopté}}'
const base =
  '{baseKey, select, members {de tous les membres} participating {des membres participants} present {des membres présents} present_and_voting {des membres votant oui ou non} votes_cast {des suffrages exprimés} negative {des voix contre} other {{base}}}'
const period =
  '{unitKey, select, working_days {{length, plural, one {un jour ouvrable} other {# jours ouvrables}}} other {{length, plural, one {une heure} other {# heures}}}}'
const delay =
  '{unit, select, days {{length, plural, one {un jour} other {# jours}}} months {{length, plural, other {# mois}}} other {{length, plural, one {un an} other {# ans}}}}'
const start =
  '{after, select, acceptance {après l’acceptation} publication {après la publication} notification {après la notification} other {après l’adoption}}'
const ending = '{endingKey, select, first_of_next_month {, le premier jour du mois suivant} other {}}'
const quorumFound =
  'Quorum{unit, select, heads {} other { ({unit})}} : {counted} présents sur {of}, {strict, select, yes {plus de } other {}}{needed} requis.'
const countedOf =
  '{counted} sur {of}{unit, select, heads {} other { ({unit, select, population {population} contributions {contributions} other {{unit}}})}}'
const required =
  '{side, select, ceiling {{strict, select, yes {moins de} other {au plus}} {needed} admis} other {{strict, select, yes {plus de} other {au moins}} {needed} requis}}'
const ways =
  '{complete, select, yes {{sets, plural, one {une seule façon} other {# façons}}} other {au moins {sets} façons}}'

/**
 * The sentences of this room in French, as ICU messages by their code; the holes are the facts. A fact that is a word of the rule
 * language is chosen from by `…Key`, its spelling without hyphens, since the message format allows none in a choice.
 */
export const frenchSentences: Readonly<Record<string, string>> = {
  ...frenchRankingSentences,
  'rule.standings': 'Votent les membres dont le statut est : {standings}.',
  'rule.without_vote':
    'Le membre dans le rôle « {role} » n’a pas de voix{effectKey, select, leaves_base { et n’est pas compté} other {}}.',
  'rule.proxies':
    '{most, plural, one {Un membre peut agir pour un autre au plus.} other {Un membre peut agir pour # autres au plus.}}',
  'rule.proxies_within': 'Il n’agit que pour des membres qui sont avec lui dans : {groups}.',
  'rule.proxies_not_present': 'Un membre représenté ne compte pas comme présent.',
  'rule.units':
    'Les membres d’une même circonscription votent d’un bloc, qui compte {heads, select, one {pour un} other {pour autant de membres qu’il en réunit}} ; s’ils répondent différemment, {divided, select, abstains {il s’abstient} other {il n’y a pas de voix à compter}}.',
  'rule.split_votes':
    'Un membre peut répartir ses voix ({ledger}) ; comme membre, il compte alors {headsKey, select, abstain {pour une abstention} other {comme sa part la plus grande}}.',
  'rule.cap':
    'Aucun membre ne compte, en {ledger}, plus de {by, select, votes {{votes}} share {{share}} other {{votes} ou {share}}}{by, select, votes {} other { du total {of, select, present {des présents} other {de tous les membres}}{totalKey, select, after_capping { tel que le plafond le laisse} other {}}}}{by, select, both { (le moindre des deux)} other {}}.',
  'rule.quorum_weight':
    '{title} – les présents réunissent {strict, select, yes {plus de} other {au moins}} {threshold} en {ledger}.',
  'rule.quorum':
    '{strict, select, yes {Plus de} other {Au moins}} {threshold} {share, select, yes {des membres} other {membres}} doivent être présents{convening, plural, =0 {} other {, jusqu’à la convocation n° #}}.',
  'rule.vote': `Par un vote. C’est ${adopted} si :`,
  'rule.no_objection': `Sans vote ; le silence suffit. C’est ${adopted} si :`,
  'rule.case': `Issue « {outcomeKey, select, ${outcomes}} » si :`,
  'rule.otherwise': `Sinon : {outcomeKey, select, ${outcomes}}.`,
  'rule.election': `Par élection à plusieurs tours : {strict, select, yes {plus de} other {au moins}} {threshold} ${base}.{drops, select, yes { Après {rounds, plural, one {un tour} other {# tours des mêmes candidats}} sans résultat, le dernier est éliminé.} other {}}`,
  'rule.ratification':
    'Par ratification : {strict, select, yes {plus de} other {au moins}} {threshold} {share, select, yes {de tous les membres} other {membres}}{including, select, yes {, dont chaque membre de « {group} »} other {}}. Délai : {deadline, select, required {fixé} none {aucun} other {{deadline}}}.',
  'rule.stage': 'Étape {stage}{paused, select, yes {, après une pause de {pause}} other {}} : {title}.',
  'rule.step': 'Pas {step}, qui doit aboutir : {title}.',
  'rule.judgement':
    'Quiconque est dans le rôle « {role} » constate s’il y a consensus ; aucun nombre n’est compté. Une objection à laquelle il n’a pas été répondu {objectionsKey, select, prevent {l’empêche} other {est consignée}}.',
  'rule.appeal': `Le constat peut faire l’objet d’un appel auprès de {to} dans un délai de ${delay}.`,
  'rule.pre_question': 'On décide d’abord quelle règle s’applique.',
  'rule.when_yes': 'Si oui :',
  'rule.when_no': 'Si non :',
  'rule.threshold': `{title} – {countingKey, select, not_in_favour {pas favorables} all_but {tout sauf {counts}} other {{counts}}} : {side, select, ceiling {{strict, select, yes {moins de} other {au plus}}} other {{strict, select, yes {plus de} other {au moins}}}} {threshold}{type, select, share { ${base}} other {}}{ledger, select, heads {} other {, en {ledger, select, population {population} contributions {contributions} other {{ledger}}}}}{grouped, select, yes {, parmi {group}} other {}}.{treatmentKey, select, all_stay { Qui s’abstient ou est absent reste compté dans le tout.} abstention_cast { Une abstention est un suffrage exprimé.} other {}}`,
  'rule.concurrence':
    '{title} – chaque membre de « {group} » doit concourir. {abstention, select, concurs {Une abstention n’est pas un veto} other {Une abstention vaut refus}} ; {absence, select, concurs {une absence non plus} other {une absence vaut refus}}.',
  'rule.blocking_minority':
    '{title} – {countingKey, select, not_in_favour {pas favorables} all_but {tout sauf {counts}} other {{counts}}} : moins qu’une minorité de blocage, qui compte le plus petit nombre de membres réunissant {strict, select, yes {plus de} other {au moins}} {threshold} en {ledger, select, population {population} other {{ledger}}}{plus, plural, =0 {} other {, et # de plus}}.',
  'rule.combined':
    '{typeKey, select, all_of {Toutes ces conditions tiennent} any_of {L’une de ces conditions tient} other {{k} de ces conditions tiennent}} :',
  'rule.turnout': 'Le seuil dépend de la participation :',
  'rule.band': '{band} :{adopts, select, yes {} other { rien n’est adopté.}}',
  'rule.challenge': `Un membre peut contester le résultat annoncé dans un délai de ${period} ; les membres votent alors pendant {votingUnitKey, select, working_days {{votingLength, plural, one {un jour ouvrable} other {# jours ouvrables}}} other {{votingLength, plural, one {une heure} other {# heures}}}}. Il tient à moins d’être renversé :`,
  'rule.challenge_stands': 'D’ici là, la décision produit ses effets.',
  'rule.challenge_waits': 'La décision ne produit aucun effet tant qu’elle peut encore être renversée.',
  'rule.silence_period': `Le texte est placé sous silence {unit, select, none {pour une durée fixée à l’ouverture} other {pour au moins ${period}}}.`,
  'rule.silence_broken_by':
    'Le silence est rompu par : {brokenBy}{reasons, select, yes {, avec motifs} other {}} ; ce qui compte est l’instant où l’objection a été {counts, select, received {reçue} other {inscrite}}.',
  'rule.silence_withdrawal':
    '{withdrawal, select, revives {Si toutes les objections sont retirées avant le terme, le silence reprend son cours.} other {Une objection retirée le laisse rompu.}}',
  'rule.silence_extension':
    '{extendable, select, yes {Il peut être prolongé avant son terme.} other {Il ne peut pas être prolongé.}}',
  'rule.silence_end':
    '{certified, select, yes {Après le terme, un fonctionnaire certifie qu’aucune objection n’est venue par aucune voie ; alors le texte est adopté.} other {Au terme, le texte est adopté.}}',
  'rule.bound': 'Ne sont pas liés les membres qui ont répondu : {notBound}.',
  'rule.opt_out': `Un membre peut déclarer ne pas être lié dans un délai de ${delay} ${start}.`,
  'rule.entry_into_force': `Entre en vigueur ${delay} ${start}${ending}.`,
  'rule.ratification_weight':
    '{title} – ceux qui ratifient réunissent {strict, select, yes {plus de} other {au moins}} {threshold} en {ledger}.',
  'rule.bound_role': 'N’est pas lié quiconque est, sur la question, dans le rôle « {role} ».',
  'rule.source': 'Source : {citation}.',
  'verdict.outcome':
    '{outcomeKey, select, adopted {La proposition est adoptée.} approved {La proposition est approuvée.} accepted {La proposition est acceptée.} elected {Un candidat est élu.} quorate {Le quorum est atteint.} rejected {La proposition est rejetée.} vetoed {La proposition est bloquée par veto.} blocked {La proposition est bloquée.} needs_yes {Il manque encore une voix favorable.} not_attained {La majorité n’est pas atteinte.} no_opinion {Il n’y a pas d’avis.} none_elected {Personne n’est élu.} not_quorate {Le quorum n’est pas atteint.} broken {Le silence est rompu.} not_opened {La procédure de silence n’a pas été ouverte.} lapsed {La proposition est caduque.} withdrawn {La proposition a été retirée.} returned {La proposition a été renvoyée.} other {{outcome}}}',
  'verdict.consensus_not_attained': 'Le consensus n’est pas atteint.',
  'verdict.threshold_held': `{title} : ${countedOf}, ${required} ; la condition tient{margin, select, 0 { tout juste} other {, avec {margin} de marge}}.`,
  'verdict.threshold_failed': `{title} : ${countedOf}, ${required} ; la condition ne tient pas, à {by} près.`,
  'verdict.concurrence_held': '{title} : personne ne s’y refuse.',
  'verdict.concurrence_failed': '{title} : refus de {members}.',
  'verdict.condition_unknown': '{title} : le scrutin ne le dit pas ; le résultat n’en dépend pas.',
  'verdict.alternative_held': '{title} : {counted} voies sur {of} tiennent, {needed} requises.',
  'verdict.alternative_failed': '{title} : {counted} voies sur {of} tiennent, {needed} requises.',
  'verdict.turnout': '{title} : {counted} sur {of} ont pris part ; la tranche « {band} » s’applique.',
  'verdict.quorum_held': quorumFound,
  'verdict.quorum_failed': quorumFound,
  'verdict.capped': 'Par le plafond ({ledger}), il a été compté moins que le poids de {members}.',
  'verdict.critical_supporters': 'Sans le oui d’un seul de ces membres, ce n’aurait pas été adopté : {members}.',
  'verdict.would_carry': 'Le oui d’un seul de ces membres aurait suffi : {members}.',
  'verdict.second_vote': 'Au premier vote, les voix étaient égales ; ceci est le second.',
  'verdict.next_stage': 'La règle passe à : {title}{paused, select, yes {, après {pause}} other {}}.',
  'verdict.next_step': 'Reste à venir : {title}.',
  'verdict.pre_question':
    'À la question de savoir quelle règle s’applique, la réponse est {answer, select, yes {oui} other {non}}.',
  'verdict.tie': 'Voix égales : la proposition n’est pas adoptée.',
  'verdict.tie_second_vote': 'Voix égales : un second vote a lieu dans un délai de {within}.',
  'verdict.casting_vote':
    'Voix égales : {member} a voix prépondérante et a répondu {answer, select, yes {oui} no {non} other {{answer}}}.',
  'verdict.empty_vote': 'Personne n’a voté oui ; un vote vide n’adopte rien.',
  'verdict.in_force_not_before': `Entre en vigueur le {day}, plus tard que ${delay} ${start}${ending}.`,
  'rule.not_before': 'N’entre pas en vigueur avant le {day}.',
  'verdict.in_force_after': `Entre en vigueur ${delay} ${start}${ending}.`,
  'verdict.in_force_on': `Entre en vigueur le {day} : ${delay} ${start}${ending}.`,
  'verdict.opted_out': 'Ont déclaré à temps ne pas être liés : {members}.',
  'verdict.opted_out_late': 'Trop tard pour ne pas être liés : {members}.',
  'election.candidate': '{candidate} : {votes} sur {of}, {needed} requis.',
  'election.drops_out': 'Éliminés : {candidates}.',
  'ratification.count':
    '{counted} sur {of} ont ratifié{deadline, select, none {} other { au {deadline}}}, {needed} requis.',
  'ratification.number':
    '{counted} ratifications{deadline, select, none {} other { au {deadline}}}, {needed} requises.',
  'ratification.missing': 'Doivent encore ratifier : {members}.',
  'judgement.found': '{member} constate qu’il y a consensus ; aucun nombre n’est compté.',
  'judgement.not_found': '{member} constate qu’il n’y a pas de consensus ; aucun nombre n’est compté.',
  'judgement.open_objections': 'Objections auxquelles il n’a pas été répondu : {members}.',
  'judgement.appeal_late': `L’appel de {member} est venu trop tard : le délai est de ${delay}.`,
  'judgement.appeal_pending': '{member} a fait appel auprès de {to}, qui n’a pas encore tranché.',
  'judgement.appeal_upheld': '{to} a fait droit à l’appel de {member} : la question est renvoyée.',
  'judgement.appeal_rejected': '{to} a rejeté l’appel de {member} : le constat tient.',
  'silence.stopped': 'Le recours à la procédure a été refusé par {members}.',
  'silence.broken': 'Rompu avant le terme ({due}) par {members} : {how}.',
  'silence.late': 'Trop tard pour compter, après {due} : {members}.',
  'silence.without_effect':
    'Sans effet : {whatKey, select, extended {une prolongation} objection_withdrawn {un retrait d’objection} certified {un certificat} withdrawn {un retrait de la proposition} other {une note}}{named, select, yes { de {member}} other {}}, {at} ; {reason, select, already_expired {le silence avait expiré} not_extendable {la règle ne connaît pas de prolongation} not_open {le silence n’était plus ouvert} not_a_break {la règle ne la laisse pas rompre le silence} reason_required {la règle demande des motifs} no_objection_of {aucune objection de ce membre ne tenait} other {la procédure était close}}.',
  'prospects.certain': 'Ce sera adopté quoi que fassent les membres indécis.',
  'prospects.open': 'L’issue est ouverte.',
  'prospects.impossible': 'Ce ne peut plus être adopté.',
  'prospects.not_settled':
    'Les suites possibles sont trop nombreuses pour être toutes examinées ; l’issue est tenue pour ouverte.',
  'prospects.undecided': 'Inconnus : {members}.',
  'prospects.can_carry': 'Le oui d’un seul de ces membres emporte la décision : {members}.',
  'prospects.can_block': 'L’opposition d’un seul de ces membres y met fin : {members}.',
  'prospects.smallest_carrying': `{size, plural, one {Un membre} other {# membres}} {running, select, yes {parmi les indécis} other {parmi ceux qui ne sont pas favorables}} {size, plural, one {peut} other {peuvent}} emporter la décision (${ways}), par exemple : {examples}.`,
  'prospects.smallest_blocking': `{size, plural, one {Un membre} other {# membres}} {running, select, yes {parmi les indécis} other {parmi les favorables}} {size, plural, one {peut} other {peuvent}} la bloquer (${ways}), par exemple : {examples}.`,
}

const answers: Readonly<Record<Answer, string>> = {
  yes: 'oui',
  no: 'non',
  abstain: 'abstention',
  'abstain-with-declaration': 'abstention avec déclaration',
  'no-objection': 'pas d’objection',
  objects: 'objection',
  'not-participating': 'non-participation',
  absent: 'absence',
  recused: 'récusation',
  void: 'bulletin nul',
}

const breaks: Readonly<Record<BreakKind, string>> = {
  objection: 'objection',
  amendment: 'amendement',
  'request-to-discuss': 'demande de discussion',
}

const standings: Readonly<Record<Standing, string>> = {
  full: 'membre de plein droit',
  suspended: 'suspendu',
  'participation-frozen': 'participation gelée',
  withdrawing: 'en retrait',
  acceding: 'en adhésion',
  observer: 'observateur',
}

/** Words of the rule language where a fact is a list of them, by the fact's name. */
export const frenchTerms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  counts: answers,
  notBound: answers,
  brokenBy: breaks,
  how: breaks,
  standings,
  methods: frenchMethods,
}
