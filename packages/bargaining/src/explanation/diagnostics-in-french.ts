import type { Facts } from '../refusal.ts'
import { capitalised, list, namesIn, quantity, text } from './wording.ts'
import type { Phrase, Wording } from './wording.ts'

const DRAFTS: Readonly<Record<string, string>> = {
  statusQuo: 'l’absence d’accord',
  compromise: 'le compromis',
  leximin: 'le paquet leximin',
  nash: 'le paquet de Nash',
  kalaiSmorodinsky: 'le paquet de Kalai–Smorodinsky',
  issueByIssue: 'le paquet point par point',
}

const draft = (id: string): string => DRAFTS[id] ?? id
const drafts = (facts: Facts, w: Wording): string => w.listed(list(facts, 'drafts').map(draft))

function rivals(facts: Facts, w: Wording): string {
  const members = list(facts, 'members')
  const positions =
    members.length === 0 ? '' : `la préférence de chacun de ces membres : ${namesIn(facts, 'members', w)}`
  if (list(facts, 'drafts').length === 0) return positions
  return positions === '' ? drafts(facts, w) : `${drafts(facts, w)} ; ${positions}`
}

/** Diagnostics beside the outlook, in French, by code: two issues as a plane, and the challenge model. */
export const DIAGNOSTICS_IN_FRENCH: Readonly<Record<string, Phrase>> = {
  'spatial.plane': (f, w) =>
    `${w.name(text(f, 'first'))} et ${w.name(text(f, 'second'))} comme un plan : ${quantity(f, 'members')} membres ont une position exacte sur les deux, chacun pour ce qui est le plus proche en ligne droite, les deux échelles à égalité.`,
  'spatial.left_out': (f, w) => `Hors du plan, faute de position exacte sur les deux : ${namesIn(f, 'members', w)}.`,
  'spatial.yolk': (f, w) =>
    `Le « yolk », plus petit disque qui touche toute droite ayant la moitié des membres de chaque côté, entoure ${w.name(text(f, 'first'))} ${w.value(quantity(f, 'x'))}, ${w.name(text(f, 'second'))} ${w.value(quantity(f, 'y'))} ; son rayon est de ${w.percent(quantity(f, 'radius'))} des échelles.`,
  'spatial.core': (f, w) =>
    `Rien ne l’emporterait sur ${w.name(text(f, 'first'))} ${w.value(quantity(f, 'x'))}, ${w.name(text(f, 'second'))} ${w.value(quantity(f, 'y'))} ${by(f)}.`,
  'spatial.no_core': (f) =>
    `Tout point serait battu par un autre ${by(f)} : ce qui l’emporte dépend de l’ordre des votes.`,
  'spatial.draft': (f, w) =>
    `${capitalised(draft(text(f, 'draft')))} (${w.value(quantity(f, 'x'))} ; ${w.value(quantity(f, 'y'))}) se trouve ${f['inside'] === 1 ? 'à l’intérieur' : 'à l’extérieur'} du yolk ; ${w.number(100 * quantity(f, 'winset'), 1)}\u00a0% de tous les points l’emporteraient.`,
  'spatial.beaten_by': (f, w) => `Parmi eux l’emporteraient : ${rivals(f, w)}.`,
  'spatial.unbeaten': () => 'Aucun autre projet et aucune position d’un membre n’est parmi eux.',
  'spatial.diagnostic': () =>
    'C’est un diagnostic de projets, non une prévision : tous les autres points et l’importance que chacun y attache restent de côté.',
  'challenge.none': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))} il n’y a personne à défier : moins de deux positions exactes différentes sont connues.`,
  'challenge.forecast': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))} le modèle des défis attend ${w.listed(list(f, 'positions').map((at) => w.value(Number(at))))}, que ne bat aucune autre position.`,
  'challenge.worth': (f, w) =>
    `${w.name(text(f, 'member'))} attendrait le plus d’un défi à ${namesIn(f, 'others', w)} (${w.number(quantity(f, 'expected'), 2)} sur une échelle de −4 à 4).`,
  'challenge.not_worth': () => 'Personne n’attendrait de gain d’un défi à un autre.',
  'challenge.left_out': (f, w) => `Hors du modèle, faute de position exacte : ${namesIn(f, 'members', w)}.`,
  'challenge.beside': (f, w) =>
    `À côté, des positions seules : moyenne ${w.value(quantity(f, 'mean'))}, médiane ${w.value(quantity(f, 'medianLow'))}${f['medianLow'] === f['medianHigh'] ? '' : ` à ${w.value(quantity(f, 'medianHigh'))}`}${f['egalitarian'] === undefined ? '' : `, plus grande perte la plus petite à ${w.value(quantity(f, 'egalitarian'))}`}${f['nash'] === undefined ? '' : `, Nash ${w.value(quantity(f, 'nash'))}`}.`,
  'challenge.first_round_only': () =>
    'Du modèle des défis seul le premier tour est calculé : les suivants ne sont pas assez connus pour être reproduits, et aucun cas ne note ses prévisions pour cet organe.',
}

const by = (f: Facts): string => (f['rule'] === 1 ? 'selon la règle' : 'à plus de la moitié de ces membres')
