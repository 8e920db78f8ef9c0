/** How figures of chapter 6 come about, beside the receipt of a measure. */
export const receipts = {
  /** A figure with the receipt that it opens. */
  figure: '{figure}, reçu\u00a0: {commune}',
  /** Before the two states that are compared. */
  compare: 'Reçus\u00a0:',
  total: {
    title: 'Reçu de la somme',
    cell: '{commune}, reçu de la somme\u00a0: ',
    caption: 'Ce que chaque mesure apporte à la somme',
    figure: '{effective} sur {possible} points',
    notAssessed: 'pas encore évaluée, {possible} points possibles',
    section: 'Somme de la section',
    sectionTitle: 'Reçu de la section {section}',
    sum: 'Somme de {measures, plural, one {# mesure} other {# mesures}}',
    notPublished: 'points non publiés\u00a0: rien n’est ajouté',
    notConcerning: 'ne concerne pas la commune\u00a0: rien n’est ajouté',
    rounded:
      'Chaque mesure est arrondie une seule fois, à trois décimales\u202f; la somme ajoute ces chiffres arrondis. Ce qui n’est pas connu compte dans les points possibles, jamais dans les effectifs.',
  },
  said: {
    by: 'Chiffres modifiés en dernier par {who}, le {when}.',
    carried:
      'Repris par {who} lors du passage à une autre version du catalogue, le {when}\u00a0: des critères dont les parts étaient faites n’y sont pas, les parts sont restées.',
    history: 'Historique de la mesure',
    hand: 'Parts indiquées à la main, sans les critères.',
    handOnly: 'Parts indiquées à la main.',
    criteria:
      'Parts calculées d’après les critères\u00a0: celles des critères remplis s’ajoutent à la part effective, celles des critères planifiés à la part planifiée, sans dépasser 100\u202f% ensemble.',
    criterion: '{share} · {state} · {criterion}',
    criterionOther: '{share} · {state} · {criterion} (le catalogue lui donne {weight})',
    filtered: 'Mesure\u00a0: {measure}',
  },
  gain: {
    label: 'D’où viennent ces points',
    sentence: '{possible} points possibles × {share} = {points}',
    now: 'Part effective aujourd’hui',
    brought: '+ {share} · {action}',
    then: 'Part effective ensuite',
    capped: 'Part effective ensuite, jamais plus de 100\u202f%',
    points: '{possible} points possibles × {share}',
    open: 'Comment ces points se calculent\u00a0: {measure}',
    none: 'Aucune action choisie ne sert cette mesure.',
  },
};
