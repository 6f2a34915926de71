/** The sentences and refusals of indicative votes in French, as ICU messages by their code. */
export const frenchRankingSentences: Readonly<Record<string, string>> = {
  'ranking.condorcet_winner': '{option} est préférée à chacune des autres options.',
  'ranking.no_condorcet_winner': 'Aucune option n’est préférée à chacune des autres.',
  'ranking.preferred': '{option} est préférée à {other} par {weight} sur {of}.',
  'ranking.level': '{option} et {other} sont à égalité : {weight} préfèrent l’une, et autant l’autre.',
  'ranking.smith_all': 'Aucun groupe plus petit que l’ensemble des {count} options n’est préféré au reste.',
  'ranking.smith_set':
    'Chacune de ces {count} options est préférée à toute option hors du groupe, et aucun groupe plus petit ne l’est : {options}.',
  'ranking.given_by': '{options} l’emporte selon : {methods}.',
  'ranking.tied_by': '{options} sont à égalité selon : {methods}.',
  'ranking.passed_over': '{option} est préférée à chacune des autres options et n’est pas retenue par : {methods}.',
  'ranking.path':
    'Le chemin le plus fort de {option} à {other} a une marge de {there}, celui du retour une marge de {back}.',
  'ranking.equal_majorities_alike':
    'Des majorités égales se contredisent ; {option} l’emporte quelle que soit celle qu’on prend d’abord.',
  'ranking.equal_majorities':
    'Des majorités égales se contredisent ; celle qu’on prend d’abord décide entre {options}.',
  'ranking.left_out':
    'Que {option} soit préférée à {other} par {weight} sur {of} est laissé de côté : des majorités plus grandes le contredisent.',
  'ranking.all_hold': 'Toutes les majorités tiennent : aucune n’en contredit de plus grandes.',
  'ranking.agreement': 'Les bulletins s’accordent avec le classement {ranking} dans {weight} comparaisons sur {of}.',
  'ranking.rankings_tied':
    'Ils s’accordent autant avec {count} classements en tout ; celui-ci est le premier dans l’ordre indiqué.',
  'ranking.points': '{option} obtient {points} points sur {most} au plus.',
  'ranking.goes_out': 'Dépouillement {round} : {option} est éliminée avec {weight} sur {of}.',
  'ranking.go_out': 'Dépouillement {round} : {options} sont éliminées, n’étant en tête pour personne.',
  'ranking.runoff_tied':
    'Dépouillement {round} : {options} ont chacune {weight} sur {of}, le moins de toutes ; toutes les suites possibles ont été examinées.',
  'ranking.runoff_won': 'Dépouillement {round} : {option} a {weight} sur {of}, plus de la moitié.',
  'ranking.not_monotone':
    'Le vote alternatif n’est pas monotone : une option peut perdre parce que des bulletins la classent plus haut.',
  'ranking.approved': '{option} est approuvée par {weight} sur {of}.',
  'ranking.approved_alike': 'Égalité : {options} sont approuvées chacune par {weight} sur {of}.',
  'ranking.none_paid_for':
    'Rien n’est payé : aucune option n’est approuvée par des bulletins qui ont de quoi la payer.',
  'ranking.paid_for': 'Payées à parts égales, dans cet ordre : {options}.',
  'ranking.seats_tied':
    '{options} sont approuvées par autant de bulletins, pour {left, plural, one {un siège} other {# sièges}}.',
  'ranking.committee': 'Le comité formé de {options} obtient {score}.',
  'ranking.committees_tied': 'Égalité : {count} comités obtiennent autant.',
  'ranking.funded': '{option} est payée par les {weight} qui l’approuvent, avec {share} au plus chacun.',
  'ranking.funded_first':
    '{options} {count, plural, one {aurait} other {auraient}} coûté autant à chacun ; {option} vient d’abord dans l’ordre indiqué.',
  'ranking.short': '{option} n’est pas payée : à ceux qui l’approuvent il reste {held}, et elle coûte {cost}.',
  'ranking.unspent': 'Il reste {left} sur {whole} qui n’est pas dépensé.',
  'ranking.format': 'Le format « {given} » n’est pas connu ; est connu {known}.',
  'ranking.unreadable': 'Le vote ne peut pas être lu ; sont attendus : {expected}.',
  'ranking.no_ballots': 'Il n’y a aucun bulletin.',
  'ranking.too_many_ballots':
    'Il y a {ballots} bulletins, et {most} au plus sont lus ; donnez une seule fois, avec leur nombre, ceux qui sont identiques.',
  'ranking.no_options': 'Aucun bulletin ne nomme d’option, et aucune n’est indiquée.',
  'ranking.too_many_options': 'Il y a {options} options ; des bulletins de cette sorte peuvent en avoir {most}.',
  'ranking.option_stated_twice': 'L’option « {option} » est indiquée deux fois.',
  'ranking.unknown_option': 'Le bulletin {ballot} nomme « {option} », qui n’est pas une option.',
  'ranking.option_twice': 'Le bulletin {ballot} nomme « {option} » deux fois.',
  'ranking.voter_twice': '{voter} a remis deux bulletins.',
  'ranking.kinds_mixed':
    'Certains bulletins ne font que classer et d’autres qu’approuver ; ils ne peuvent être comptés ensemble.',
  'ranking.needs_approvals':
    'Des sièges se pourvoient et un budget se répartit par des bulletins qui approuvent ; ceux-ci ne font que classer.',
  'ranking.no_weight': 'Le bulletin {ballot} ne pèse rien ; son poids et son nombre doivent être supérieurs à zéro.',
  'ranking.weights_too_fine': 'Les poids n’ont pas de dénominateur commun de quarante chiffres au plus.',
  'ranking.seats': 'Il y a {seats} sièges pour {options} options.',
  'ranking.budget_without_costs': 'Un budget demande le coût de chaque option, et des coûts demandent un budget.',
  'ranking.cost_of_no_option': '« {option} » a un coût et n’est pas une option.',
  'ranking.no_cost': '« {option} » n’a pas de coût supérieur à zéro.',
  'ranking.missing_column': 'Le tableau n’a pas de colonne « {column} ».',
  'ranking.blank_ballot_name': 'La ligne {line} ne dit pas à quel bulletin elle appartient.',
  'ranking.two_weights': 'La ligne {line} donne un autre poids au bulletin {ballot}.',
  'ranking.rank': 'Le rang « {rank} » à la ligne {line} n’est pas un nombre entier à partir de un.',
  'ranking.empty': 'Le tableau n’a pas de lignes.',
  'ranking.unclosed_quote': 'Une citation qui commence à la ligne {line} ne finit jamais.',
  'ranking.duplicate_column': 'Deux colonnes du tableau portent le même nom.',
  'ranking.ragged_row': 'La ligne {line} a plus ou moins de cellules que la première.',
  'ranking.too_many': 'Le tableau a {count} lignes ; {max} sont le plus.',
  'ranking.kemeny_too_many': 'La méthode de Kemeny est calculée jusqu’à {most} options ; ici il y en a {options}.',
  'ranking.too_many_ties': 'Il y a tant d’égalités qu’il faudrait suivre plus de {most} manières de les départager.',
  'ranking.too_many_committees': 'Il y a trop de comités de {seats} parmi {options} options pour les examiner tous.',
}

/** Methods in French, where a fact is a list of them. */
export const frenchMethods: Readonly<Record<string, string>> = {
  schulze: 'Schulze',
  'ranked-pairs': 'paires classées',
  kemeny: 'Kemeny',
  borda: 'Borda',
  'instant-runoff': 'vote alternatif',
  approval: 'approbation',
  'proportional-approval': 'approbation proportionnelle',
  'equal-shares': 'parts égales',
}
