import type { Facts } from '../refusal.ts'
import { list, text } from './wording.ts'

type RefusalPhrase = (facts: Facts) => string

const who = (f: Facts): string => `la position de ${text(f, 'member')} sur ${text(f, 'issue')}`

const ENTRIES: Readonly<Record<string, string>> = {
  members: 'Membre',
  issues: 'Point',
  positions: 'Position',
  limits: 'Limite',
  dependencies: 'Dépendance',
  attachments: 'Clause jointe',
}

/** Where in the input, as a beginning: the line of a CSV file, or the entry of a list in JSON counted from 1. */
export function placeInFrench(facts: Facts): string {
  if (facts['line'] !== undefined) return `Ligne ${text(facts, 'line')} : `
  const entry = ENTRIES[String(facts['list'])]
  return entry === undefined || facts['at'] === undefined ? '' : `${entry} ${Number(facts['at']) + 1} : `
}

const CSV: Readonly<Record<string, RefusalPhrase>> = {
  empty: (f) =>
    f['field'] === 'rows' ? 'il n’y a aucune ligne sous les noms des colonnes.' : `« ${text(f, 'field')} » est vide.`,
  too_many: (f) => `${text(f, 'field')} compte ${text(f, 'count')} entrées ; ${text(f, 'max')} au plus sont admises.`,
  missing_column: (f) =>
    `la première ligne n’a pas de colonne « ${text(f, 'column')} » ; les colonnes, séparées par des virgules, s’appellent ${list(f, 'known').join(', ')}.`,
  duplicate_column: () => 'la première ligne nomme deux fois une colonne.',
  ragged_row: () => 'la ligne a plus ou moins de cellules que la première.',
  unclosed_quote: () => 'un guillemet est ouvert et n’est pas fermé.',
  blank_cell: (f) => `la cellule de la colonne « ${text(f, 'column')} » est vide.`,
}

const both = (code: string, phrase: RefusalPhrase): readonly (readonly [string, RefusalPhrase])[] => [
  [`dossier.${code}`, phrase],
  [`unity.${code}`, phrase],
]

/** Every refusal of this room in French, by code, as it goes on after the place. */
export const REFUSALS_IN_FRENCH: Readonly<Record<string, RefusalPhrase>> = {
  ...Object.fromEntries(Object.entries(CSV).flatMap(([code, phrase]) => both(code, phrase))),
  'dossier.not_an_object': () =>
    'un dossier est un objet JSON avec les listes « members », « issues » et « positions », et au besoin « limits », « dependencies » et « attachments ».',
  'dossier.not_a_list': (f) => `« ${text(f, 'field')} » manque ou n’est pas une liste.`,
  'dossier.misspelt_field': (f) =>
    `« ${text(f, 'field')} » n’est pas connu ; il s’agit sans doute de « ${text(f, 'meant')} ».`,
  'dossier.not_a_number': (f) =>
    `« ${text(f, 'cell')} », dans la colonne « ${text(f, 'column')} », n’est pas un nombre.`,
  'dossier.bad_member': () => 'un membre est un objet avec un « id » qui n’est pas vide, et au besoin son « power ».',
  'dossier.bad_power': (f) => `le pouvoir de ${text(f, 'member')} doit être un nombre d’au moins 0.`,
  'dossier.duplicate_member': (f) => `le membre ${text(f, 'id')} figure deux fois.`,
  'dossier.bad_issue': () => 'un point est un objet avec un « id » qui n’est pas vide.',
  'dossier.scale_or_options': (f) =>
    `le point ${text(f, 'issue')} a besoin soit d’une échelle « scale » de deux nombres, soit d’une liste « options », non des deux.`,
  'dossier.bad_scale': (f) =>
    `l’échelle de ${text(f, 'issue')} doit être faite de deux nombres, le plus petit d’abord.`,
  'dossier.bad_options': (f) =>
    `les options de ${text(f, 'issue')} doivent être 2 à ${text(f, 'max')} noms différents.`,
  'dossier.bad_status_quo': (f) =>
    `le statu quo de ${text(f, 'issue')} doit être une valeur de son échelle ou l’une de ses options.`,
  'dossier.bad_anchors': (f) =>
    `les repères de ${text(f, 'issue')} doivent être des valeurs croissantes de son échelle, chacune « at » avec ses « words ».`,
  'dossier.duplicate_issue': (f) => `le point ${text(f, 'id')} figure deux fois.`,
  'dossier.bad_position': () => 'elle doit nommer un membre (« member ») et un point (« issue »).',
  'dossier.unknown_member': (f) => `${text(f, 'member')} n’est pas parmi les membres.`,
  'dossier.unknown_issue': (f) => `${text(f, 'issue')} n’est pas parmi les points.`,
  'dossier.duplicate_position': (f) =>
    `${text(f, 'member')} a deux positions sur ${text(f, 'issue')} ; une seule peut compter.`,
  'dossier.point_interval_or_option': (f) => `${who(f)} doit être soit « point », soit « interval », soit « option ».`,
  'dossier.bad_point': (f) => `${who(f)} n’est pas un nombre.`,
  'dossier.bad_interval': (f) => `l’intervalle de ${who(f)} doit être fait de deux nombres, le plus petit d’abord.`,
  'dossier.position_outside_scale': (f) => `${who(f)} sort de l’échelle du point.`,
  'dossier.option_on_scale': (f) => `${text(f, 'issue')} est une échelle, mais ${who(f)} nomme une option.`,
  'dossier.option_expected': (f) => `${text(f, 'issue')} a des options, mais ${who(f)} n’en nomme aucune.`,
  'dossier.unknown_option': (f) => `« ${text(f, 'option')} » n’est pas une option du point.`,
  'dossier.bad_acceptability': (f) =>
    `l’acceptabilité de ${who(f)} doit donner à des options du point une part de 0 à 1.`,
  'dossier.bad_salience': (f) => `l’importance de ${who(f)} doit être un nombre de 0 à 1, ou partout de 0 à 100.`,
  'dossier.salience_mixed': () =>
    'certaines importances se situent entre 0 et 1, d’autres au-dessus de 1 : donnez-les toutes de 0 à 1, ou toutes de 0 à 100.',
  'dossier.bad_provenance': (f) => `la provenance de ${who(f)} doit être « declared » ou « estimated ».`,
  'dossier.bad_red_line': (f) =>
    `la limite de ${text(f, 'member')} sur ${text(f, 'issue')} doit être faite de deux valeurs qui touchent l’échelle, la plus petite d’abord (null du côté ouvert), ou d’une liste d’options du point.`,
  'dossier.condition_without_limit': (f) => `${who(f)} a une condition, mais pas de limite à laquelle l’appliquer.`,
  'dossier.bad_condition': () =>
    'une condition nomme un point (« issue ») et le compare : « atLeast », « atMost », « above » ou « below » à un nombre sur une échelle, « is » ou « isNot » à une option ; « allOf » et « anyOf » joignent des conditions.',
  'dossier.condition_on_unknown_issue': (f) =>
    `la condition porte sur ${text(f, 'condition')}, qui n’est pas parmi les points.`,
  'dossier.condition_on_itself': (f) =>
    `la condition d’une limite sur ${text(f, 'issue')} ne peut porter sur ${text(f, 'issue')} même.`,
  'dossier.condition_too_complex': (f) =>
    `la condition peut être remplie de trop de façons, ou elle est trop imbriquée ; ${text(f, 'max')} au plus.`,
  'dossier.bad_limit': () =>
    'elle doit nommer un membre (« member ») et un point (« issue »), avec « range » ou « options ».',
  'dossier.impossible_limit': (f) =>
    `la limite de ${text(f, 'member')} sur ${text(f, 'issue')} ne peut jamais être respectée, quoi qu’on convienne.`,
  'dossier.bad_dependency': () =>
    'une dépendance nomme un point (« issue ») avec « range » sur son échelle ou « options » de celui-ci.',
  'dossier.impossible_dependency': (f) => `la dépendance sur ${text(f, 'issue')} ne peut jamais être remplie.`,
  'dossier.bad_attachment': () =>
    'ce qui est joint n’est pas complet, ou l’une de ses parties n’est pas comme il faut.',
  'dossier.attachment_kind': (f) =>
    `ce qui est joint doit être d’un genre (« kind ») : ${list(f, 'known').join(', ')}.`,
  'dossier.attachment_members': (f) =>
    `ce qui est joint sur ${text(f, 'issue')} doit dire pour quels membres (« members »).`,
  'dossier.attachment_value': (f) => `ce qui est joint sur ${text(f, 'issue')} a besoin d’une valeur de ce point.`,
  'dossier.attachment_needs_status_quo': (f) =>
    `ce qui est joint sur ${text(f, 'issue')} repose sur son statu quo, et il n’y en a pas.`,
  'dossier.bad_share': (f) => `la part de la période sur ${text(f, 'issue')} doit être un nombre de 0 à 1.`,
  'dossier.two_attachments': (f) =>
    `deux clauses sont jointes pour ${text(f, 'member')} sur ${text(f, 'issue')} ; une seule peut valoir.`,
  'unity.too_many': (f) =>
    `${text(f, 'members')} membres sur ${text(f, 'votes')} votes dépassent les ${text(f, 'max')} choix admis.`,
  'unity.unknown_choice': (f) =>
    `« ${text(f, 'choice')} » n’est pas un choix ; sont connus yes, abstain, no et absent.`,
  'unity.duplicate_choice': (f) =>
    `${text(f, 'member')} a deux choix dans le vote ${text(f, 'vote')} ; un seul peut compter.`,
  'unity.two_periods': (f) => `le vote ${text(f, 'vote')} est dit appartenir à deux périodes.`,
  'unity.unknown_anchor': (f) => `${text(f, 'anchor')} n’a aucun vote qui divise et ne peut donc orienter l’axe.`,
  'unity.nothing_divides': () =>
    'dans aucun vote ceux qui ont pris part n’ont choisi différemment ; il n’y a donc pas d’axe.',
  'unity.too_few_for_groups': (f) =>
    `seuls ${text(f, 'members')} membres ont marqué ${text(f, 'marks')} énoncés ou plus ; il en faut ${text(f, 'least')} pour des groupes.`,
  'unity.one_opinion': () => 'tous ceux qui ont marqué l’ont fait de même ; il n’y a donc pas de groupes.',
  'spatial.two_scales': (f) =>
    `un plan demande deux points différents à échelle, non ${list(f, 'issues').join(' et ')} ; à échelle sont ${list(f, 'known').join(', ')}.`,
  'spatial.too_few_members': (f) =>
    `seuls ${text(f, 'members')} membres ont une position exacte sur ${list(f, 'issues').join(' et ')} ; il en faut ${text(f, 'least')} pour un plan.`,
}
