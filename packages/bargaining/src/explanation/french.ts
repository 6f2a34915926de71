import type { Facts } from '../refusal.ts'
import { changes, list, quantity, text, valuesOfPoint } from './wording.ts'
import type { Phrase, Wording } from './wording.ts'

const SENSE: Readonly<Record<string, string>> = {
  leximin: 'le membre le moins satisfait l’est autant que possible, puis le suivant',
  nash: 'le produit des gains des membres est aussi grand que possible',
  kalaiSmorodinsky: 'chacun obtient la même part du plus qu’il pourrait gagner',
  issueByIssue: 'chaque point est réglé seul à son compromis, ou aussi près que les limites le permettent',
}

const NAME: Readonly<Record<string, string>> = {
  leximin: 'leximin',
  nash: 'de Nash',
  kalaiSmorodinsky: 'de Kalai et Smorodinsky',
  issueByIssue: 'point par point',
}

const concept = (facts: Facts): string => NAME[text(facts, 'concept')] ?? ''
const names = (facts: Facts, key: string, w: Wording): string => w.listed(list(facts, key).map(w.name))
const one = (facts: Facts, key: string): boolean => list(facts, key).length === 1
/** "de" before a consonant, "d’" before a vowel. */
const of = (name: string): string => (/^[aeiouàâäéèêëîïôöûùüœæ]/i.test(name) ? `d’${name}` : `de ${name}`)
/** In French zero and one are singular. */
const single = (count: number): boolean => count < 2
const counted = (count: number, singular: string, plural: string): string =>
  `${count} ${single(count) ? singular : plural}`

function changed(facts: Facts, side: 'gives' | 'gets', w: Wording): string {
  const told = changes(facts, side, ({ issue, from, to, change }) => {
    return `${w.name(issue)} de ${w.at(issue, from)} à ${w.at(issue, to)} (${change > 0 ? '+' : ''}${w.number(change, 3)})`
  })
  return told.length === 0 ? 'rien en retour' : w.listed(told)
}

/** Every sentence of this room in French, by code. */
export const FRENCH: Readonly<Record<string, Phrase>> = {
  'inputs.rest_on': (f) =>
    `Tout ceci repose sur ${counted(quantity(f, 'positions'), 'position', 'positions')}, dont ${quantity(f, 'declared')} déclarées, ${quantity(f, 'estimated')} estimées et ${quantity(f, 'ungraded')} de source non précisée, et sur ${counted(quantity(f, 'limits'), 'limite', 'limites')}.`,
  'inputs.intervals': (f, w) =>
    `Positions connues seulement comme intervalles : ${names(f, 'members', w)}. Les paquets les comptent depuis le bout le plus éloigné.`,
  'inputs.not_counted': (f, w) =>
    one(f, 'members')
      ? `${names(f, 'members', w)} n’a aucune position qui compte ; les paquets ne se mesurent donc pas à ce membre.`
      : `${names(f, 'members', w)} n’ont aucune position qui compte ; les paquets ne se mesurent donc pas à ces membres.`,
  'outlook.nobody': (f, w) => `Personne qui ait du poids n’a de position sur ${w.name(text(f, 'issue'))}.`,
  'outlook.strongest_option': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))}, ${w.at(text(f, 'issue'), text(f, 'option'))} attire le plus : ${w.number(100 * quantity(f, 'share'), 1)} % du pouvoir multiplié par l’importance.`,
  'outlook.option_holds': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))}, ${w.at(text(f, 'issue'), text(f, 'option'))} attire le plus, quelle que soit la position que l’on écarte.`,
  'outlook.option_hangs': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))}, sans ${one(f, 'members') ? 'la position' : 'l’une des positions'} ${of(names(f, 'members', w))}, ${w.at(text(f, 'issue'), text(f, 'instead'))} attirerait le plus, à la place de : ${w.at(text(f, 'issue'), text(f, 'option'))}.`,
  'outlook.option_alone': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))}, ${w.at(text(f, 'issue'), text(f, 'option'))} ne repose que sur la position ${of(names(f, 'members', w))} : personne d’autre n’a de poids.`,
  'outlook.compromise': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))}, le compromis est ${w.value(quantity(f, 'compromise'))} et la médiane pondérée ${
      f['medianLow'] === f['medianHigh']
        ? w.value(quantity(f, 'medianLow'))
        : `de ${w.value(quantity(f, 'medianLow'))} à ${w.value(quantity(f, 'medianHigh'))}`
    }.`,
  'outlook.pull': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))}, un point de la position ${of(names(f, 'members', w))} déplace le compromis de ${w.number(quantity(f, 'pull'), 3)}, plus que toute autre.`,
  'outlook.pulled_up': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))}, ${names(f, 'members', w)} ${one(f, 'members') ? 'tire' : 'tirent chacun'} le plus le compromis vers le haut : sans ${one(f, 'members') ? 'cette position' : 'l’une de ces positions'}, il serait plus bas de ${w.value(quantity(f, 'by'))}.`,
  'outlook.pulled_down': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))}, ${names(f, 'members', w)} ${one(f, 'members') ? 'tire' : 'tirent chacun'} le plus le compromis vers le bas : sans ${one(f, 'members') ? 'cette position' : 'l’une de ces positions'}, il serait plus haut de ${w.value(quantity(f, 'by'))}.`,
  'outlook.concepts_apart': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))}, compromis et médiane sont éloignés : il faut à ce point un paquet, non un chiffre.`,
  'outlook.uncertain': (f, w) =>
    `${counted(quantity(f, 'uncertain'), 'position n’est pas connue', 'positions ne sont pas connues')} exactement sur ${w.name(text(f, 'issue'))} ; le compromis se situe en conséquence entre ${w.value(quantity(f, 'compromiseLow'))} et ${w.value(quantity(f, 'compromiseHigh'))}.`,
  'outlook.not_scored': () =>
    'Une issue probable est l’estimation d’un modèle. Aucun cas n’a encore mesuré ses prévisions pour cet organe.',
  'limits.no_zone': (f, w) =>
    `Aucune valeur ${of(w.name(text(f, 'issue')))} ne respecte toutes les limites. Au mieux ${quantity(f, 'mostRespected')} sur ${quantity(f, 'limits')} à la fois ; devraient pour cela céder : ${names(f, 'relax', w)}.`,
  'limits.not_together': (f) =>
    `Aucun paquet ne respecte toutes les limites ; au plus ${quantity(f, 'members')} des ${quantity(f, 'of')} membres qui en ont peuvent voir toutes les leurs respectées à la fois.`,
  'limits.not_together_so_far': (f) =>
    `Aucun paquet ne respecte toutes les limites ; pour autant qu’on ait cherché, ${quantity(f, 'members')} des ${quantity(f, 'of')} membres qui en ont peuvent voir toutes les leurs respectées à la fois.`,
  'limits.dependencies_conflict': () =>
    'Les dépendances entre les points se contredisent : aucun paquet ne peut exister, quelles que soient les limites.',
  'limits.relax': (f, w) =>
    `Au moins ${counted(list(f, 'members').length, 'limite', 'limites')} sur ${quantity(f, 'ofLimits')} ${single(list(f, 'members').length) ? 'devrait' : 'devraient'} céder : ${givenUp(f, w)}. Le moins satisfait serait alors à ${w.share(quantity(f, 'leastSatisfaction'))} sur 1.`,
  'deadlock.moves_alone': (f, w) =>
    `${w.name(text(f, 'issue'))} peut bouger seul entre ${w.value(quantity(f, 'low'))} et ${w.value(quantity(f, 'high'))} sans que personne n’y perde par rapport au statu quo.`,
  'deadlock.changes_alone': (f, w) =>
    `${w.name(text(f, 'issue'))} peut passer seul à ${w.listed(list(f, 'options').map((option) => w.at(text(f, 'issue'), option)))} sans que personne n’y perde par rapport au statu quo.`,
  'deadlock.locked': (f, w) => `Bloqués : ${names(f, 'issues', w)}. Bougé seul, chacun coûterait à quelqu’un.`,
  'deadlock.no_way_out': (f, w) =>
    `${w.name(text(f, 'issue'))} ne peut quitter le statu quo dans aucun paquet sans que quelqu’un y perde.`,
  'deadlock.way_not_found': (f, w) =>
    `On ne sait si ${w.name(text(f, 'issue'))} peut quitter le statu quo dans un paquet sans que quelqu’un y perde : la recherche s’est arrêtée avant d’en trouver un.`,
  'deadlock.way_out': (f, w) =>
    `${w.name(text(f, 'issue'))} peut bouger dès que bougent avec lui : ${names(f, 'with', w)}.`,
  'package.none': (f) => {
    if (f['concept'] === 'nash')
      return 'Il n’y a pas de paquet de Nash : aucun point dans les limites ne laisse chaque membre mieux loti.'
    return f['concept'] === 'kalaiSmorodinsky'
      ? 'Il n’y a pas de paquet de Kalai et Smorodinsky : aucun point dans les limites ne fait gagner l’un sans que l’autre y perde.'
      : `Il n’y a pas de paquet ${concept(f)} : tout point dans les limites laisse quelqu’un moins bien loti que sans accord.`
  },
  'package.no_point': (f) => `Il n’y a pas de paquet ${concept(f)} : aucun point ne respecte toutes les limites.`,
  'package.nobody_cares': (f) =>
    `Il n’y a pas de paquet ${concept(f)} : aucun membre n’attache d’importance à aucun point.`,
  'package.none_carries': (f) =>
    `Aucun paquet ${concept(f)} dans les limites ne passerait selon la règle, si chacun vote selon ses gains.`,
  'package.undecided': (f) =>
    `La recherche s’est arrêtée à sa limite avant de trouver un paquet ${concept(f)} ; cela ne prouve pas qu’il n’y en ait pas.`,
  'package.issue_by_issue': (f, w) => `Point par point : ${SENSE['issueByIssue']} : ${valuesOfPoint(f, w)}.`,
  'package.not_proved': (f, w) => {
    const most = f['gap'] === undefined ? '' : ` Aucun ne le dépasse de plus de ${w.number(quantity(f, 'gap'), 4)}.`
    return `La recherche s’est arrêtée à sa limite. Le meilleur paquet ${concept(f)} trouvé pour ces données, sans preuve qu’il soit le meilleur : ${valuesOfPoint(f, w)}.${most}`
  },
  'package.best_for_these_inputs': (f, w) =>
    `Le meilleur pour ces données au sens ${concept(f)} (${SENSE[text(f, 'concept')] ?? ''}) : ${valuesOfPoint(f, w)}.`,
  'package.in_words': (f, w) => {
    const [lower, upper, shares] = [list(f, 'lower'), list(f, 'upper'), list(f, 'shares')]
    const told = list(f, 'issues').map((issue, at) => {
      const [from, to, share] = [lower[at] ?? '', upper[at] ?? '', Number(shares[at])]
      if (from === to) return `${w.name(issue)} « ${from} »`
      return `${w.name(issue)} entre « ${from} » et « ${to} », à ${w.percent(share)} du chemin`
    })
    return `Dans les mots mêmes des points : ${told.join(' ; ')}.`
  },
  'package.worst_off': (f, w) =>
    `Le moins satisfait : ${names(f, 'members', w)}, à ${w.share(quantity(f, 'satisfaction'))} sur 1.`,
  'package.no_status_quo': () =>
    'L’un des points n’a pas de statu quo ; on ne peut donc dire qui serait mieux loti sans accord.',
  'package.same_as_no_agreement': () => 'Personne ne gagne par rapport à l’absence d’accord.',
  'package.nobody_worse': (f, w) =>
    `${list(f, 'better').length} des ${quantity(f, 'of')} membres sont mieux lotis que sans accord et personne ne l’est moins bien ; le plus petit gain est celui ${of(w.name(text(f, 'least')))}, de ${w.share(quantity(f, 'before'))} à ${w.share(quantity(f, 'after'))}.`,
  'package.worse_than_no_agreement': (f, w) => {
    const [before, after] = [list(f, 'before'), list(f, 'after')]
    const told = list(f, 'worse').map(
      (member, at) => `${w.name(member)} (de ${w.share(Number(before[at]))} à ${w.share(Number(after[at]))})`,
    )
    return `Moins bien lotis que sans accord : ${w.listed(told)}.`
  },
  'package.move': (f, w) =>
    `${w.name(text(f, 'member'))} cède sur ${changed(f, 'gives', w)} et obtient ${changed(f, 'gets', w)} : de ${w.share(quantity(f, 'before'))} à ${w.share(quantity(f, 'after'))}.`,
  'package.limit_binds': (f, w) =>
    `La limite ${of(w.name(text(f, 'member')))} sur ${w.name(text(f, 'issue'))} retient le paquet à ${w.value(quantity(f, 'value'))} : un point de ${f['side'] === 'high' ? 'plus' : 'moins'} élèverait de ${w.number(quantity(f, 'price'), 5)} ce que ce paquet rend le plus grand.`,
  'package.move_against_each': (f, w) =>
    `Par rapport à chaque point réglé seul, ${w.name(text(f, 'member'))} cède sur ${changed(f, 'gives', w)} et obtient ${changed(f, 'gets', w)} : de ${w.share(quantity(f, 'before'))} à ${w.share(quantity(f, 'after'))}.`,
  'package.against_other': (f, w) =>
    `Avec le paquet ${NAME[text(f, 'instead')] ?? ''}, c’est ${w.name(text(f, 'member'))} qui perdrait le plus : ${w.share(quantity(f, 'there'))} contre ${w.share(quantity(f, 'here'))} ici.`,
  'package.deal': (f, w) =>
    `Un échange pourrait s’y ajouter : ${w.name(text(f, 'a'))} cède sur ${w.name(text(f, 'issueP'))} (de ${w.value(quantity(f, 'fromP'))} à ${w.value(quantity(f, 'toP'))}), ${w.name(text(f, 'b'))} sur ${w.name(text(f, 'issueQ'))} (de ${w.value(quantity(f, 'fromQ'))} à ${w.value(quantity(f, 'toQ'))}), et chacun y gagne ${w.number(quantity(f, 'gain'), 3)} ; les autres ensemble y perdraient ${w.number(quantity(f, 'thirdLosses'), 3)} et y gagneraient ${w.number(quantity(f, 'thirdGains'), 3)}.`,
  'package.against_issue_by_issue': (f, w) =>
    `Réglé point par point, ${w.name(text(f, 'member'))} serait le moins satisfait à ${w.share(quantity(f, 'there'))}, contre ${w.share(quantity(f, 'here'))} pour le moins satisfait ici.`,
  'package.carries_certain': (f) => `Il passerait, si chacun vote selon ses gains : ${forAndAgainst(f)}.`,
  'package.carries_open': (f, w) => `Qu’il passe ou non tient à ${names(f, 'unknown', w)} ; ${forAndAgainst(f)}.`,
  'package.carries_impossible': (f) => `Il ne passerait pas, si chacun vote selon ses gains : ${forAndAgainst(f)}.`,
  'package.survives': (f) =>
    quantity(f, 'survives') === 1
      ? 'Il passe même si un membre favorable quelconque votait non.'
      : 'Il passe même si deux membres favorables quelconques votaient non.',
  'package.critical': (f, w) => `Le seul non de l’un de ces membres le ferait échouer : ${names(f, 'members', w)}.`,
  'attached.transition': (f, w) =>
    `Joint au paquet pour ${names(f, 'members', w)} : sur ${w.name(text(f, 'issue'))}, ${w.at(text(f, 'issue'), text(f, 'from'))} demeure pendant ${w.percent(quantity(f, 'share'))} de la période ; ensuite ce qui est convenu.`,
  'attached.derogation': (f, w) =>
    `Joint au paquet pour ${names(f, 'members', w)} : sur ${w.name(text(f, 'issue'))}, ${w.at(text(f, 'issue'), text(f, 'at'))} au lieu de ce qui est convenu, ${quantity(f, 'share') >= 1 ? 'sans terme' : `pendant ${w.percent(quantity(f, 'share'))} de la période`}.`,
  'attached.opt_out': (f, w) =>
    `${names(f, 'members', w)} ${one(f, 'members') ? 'reste' : 'restent'} à l’écart sur ${w.name(text(f, 'issue'))}, à ${w.at(text(f, 'issue'), text(f, 'at'))}.`,
  'attached.review_clause': (f, w) =>
    quantity(f, 'lapses') === 1
      ? `Ce qui est convenu sur ${w.name(text(f, 'issue'))} devient caduc après ${w.percent(quantity(f, 'after'))} de la période, sauf renouvellement ; ${w.at(text(f, 'issue'), text(f, 'at'))} revient alors pour tous.`
      : `Ce qui est convenu sur ${w.name(text(f, 'issue'))} est réexaminé après ${w.percent(quantity(f, 'after'))} de la période et continue entre-temps.`,
  'attached.declaration': (f, w) =>
    `${w.name(text(f, 'member'))} déclare : « ${text(f, 'words')} » Cela ne change ni valeur ni limite.`,
  'attached.change': (f, w) =>
    `Avec cela, ${w.name(text(f, 'member'))} est à ${w.share(quantity(f, 'attached'))} au lieu de ${w.share(quantity(f, 'without'))}.`,
  'attached.meets_limit': (f, w) =>
    `Cela satisfait la limite ${of(w.name(text(f, 'member')))} sur ${w.name(text(f, 'issue'))}, que la valeur du paquet enfreindrait.`,
  'attached.breaks_limit': (f, w) =>
    `Cela enfreint la limite ${of(w.name(text(f, 'member')))} sur ${w.name(text(f, 'issue'))}, que la valeur du paquet respecterait.`,
  'attached.assumed': () =>
    'Les parts de la période sont des hypothèses, et ce qui vaut pour certains est censé ne rien coûter aux autres.',
  'remedy.transition': (f, w) =>
    `${w.name(text(f, 'member'))} n’y perdrait pas si ${w.name(text(f, 'issue'))} restait pour lui en l’état pendant ${w.percent(Math.ceil(100 * quantity(f, 'share') - 1e-6) / 100)} de la période.`,
  'remedy.opt_out': (f, w) =>
    `${w.name(text(f, 'member'))} n’y perdrait pas en restant à l’écart sur ${w.name(text(f, 'issue'))}.`,
  'remedy.derogation': (f, w) =>
    `La limite ${of(w.name(text(f, 'member')))} serait satisfaite par une dérogation sur ${w.name(text(f, 'issue'))} à ${w.at(text(f, 'issue'), text(f, 'at'))}.`,
  'sure.worst_off': (f, w) =>
    `Dans neuf tirages sur dix, le moins satisfait reste au-dessus de ${w.share(quantity(f, 'p10'))} ; au milieu, il est à ${w.share(quantity(f, 'p50'))}.`,
  'sure.carries': (f, w) => `Il passerait dans ${w.percent(quantity(f, 'share'))} des tirages.`,
  'sure.limit': (f, w) =>
    `La limite ${of(w.name(text(f, 'member')))} sur ${w.name(text(f, 'issue'))} est respectée dans ${w.percent(quantity(f, 'respected'))} des tirages.`,
  'sure.worse': (f, w) =>
    `${w.name(text(f, 'member'))} est moins bien loti que sans accord dans ${w.percent(quantity(f, 'share'))} des tirages.`,
  'sure.fact_defeats': (f, w) => `${ifFact(f, w)}, le paquet ne passerait plus.`,
  'sure.fact_carries': (f, w) => `${ifFact(f, w)}, le paquet passerait.`,
  'sure.fact_worse': (f, w) => `${ifFact(f, w)}, ce membre serait moins bien loti que sans accord.`,
  'sure.compromise': (f, w) =>
    `Sur ${w.name(text(f, 'issue'))}, le compromis se situe entre ${w.value(quantity(f, 'p10'))} et ${w.value(quantity(f, 'p90'))} dans huit tirages sur dix ; les concepts, entre ${w.value(quantity(f, 'conceptLow'))} et ${w.value(quantity(f, 'conceptHigh'))}.`,
  'sure.assumed': (f) =>
    `${quantity(f, 'draws')} tirages avec la graine ${quantity(f, 'seed')}, sous des dispersions supposées selon la façon dont chaque donnée est connue ; une part des tirages n’est pas une probabilité de l’histoire.`,
}

/** Limits to give up, each with how far the package goes beyond it. */
function givenUp(f: Facts, w: Wording): string {
  const [issues, by] = [list(f, 'issues'), list(f, 'by')]
  const told = list(f, 'members').map((member, at) => {
    const points = by[at] ?? ''
    const far = points === '' ? '' : ` (de ${w.value(Number(points))})`
    return `celle ${of(w.name(member))} sur ${w.name(issues[at] ?? '')}${far}`
  })
  return w.listed(told)
}

function forAndAgainst(f: Facts): string {
  const gain = counted(quantity(f, 'yes'), 'membre y gagne', 'membres y gagnent')
  return `${gain} et ${counted(quantity(f, 'no'), 'y perd', 'y perdent')}`
}

function ifFact(f: Facts, w: Wording): string {
  const onPosition = f['kind'] === 'position'
  const number = (key: string): string => (onPosition ? w.value(quantity(f, key)) : w.number(quantity(f, key), 2))
  const instead = f['stated'] === undefined ? '' : ` au lieu de ${number('stated')}`
  const what = onPosition ? `se tenait à ${number('value')} sur` : `attachait une importance de ${number('value')} à`
  return `Si ${w.name(text(f, 'member'))} ${what} ${w.name(text(f, 'issue'))}${instead}`
}
