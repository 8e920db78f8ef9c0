/** What a company of the fictitious zone gives and takes; typed with a plain keyboard, as all texts of the seeds. */
export interface Exchange {
  who: string;
  gives: string;
  takes: string;
  /** The neighbour with whom something could change hands. */
  match?: string;
  /** What was talked about when the commune came by. */
  met: string;
}

export const exchanges: readonly Exchange[] = [
  {
    who: 'Beispill Bois',
    gives: 'palettes, sciure',
    takes: 'caisses de transport',
    match: 'Meubles Beispill',
    met: 'Palettes et sciure pour les voisins',
  },
  {
    who: 'Meubles Beispill',
    gives: 'mousse, chutes de tissu',
    takes: 'palettes',
    met: 'Reprise des palettes de Beispill Bois',
  },
  {
    who: 'Beispill Métal',
    gives: 'copeaux, chaleur des fours',
    takes: 'chiffons',
    match: 'Brasserie Beispill',
    met: 'Chaleur perdue des fours',
  },
  {
    who: 'Brasserie Beispill',
    gives: 'drêches, eau tiède',
    takes: 'chaleur, caisses',
    met: "Chaleur de récupération pour l'eau de brassage",
  },
  {
    who: 'Boulangerie Beispill',
    gives: 'pain de la veille',
    takes: 'caisses de transport',
    match: 'Brasserie Beispill',
    met: 'Pain de la veille et anti-gaspillage',
  },
  {
    who: 'Beispill Recyclage',
    gives: 'carton en balles, broyage à façon',
    takes: 'papier à broyer',
    met: 'Broyage du papier en commun',
  },
];

/** A plan that is plainly a drawing: five houses on two streets. */
export const zonePlan = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640" viewBox="0 0 960 640">
<rect width="960" height="640" fill="#f1f5f3"/>
<path d="M0 330h960M480 0v640" stroke="#c3ccc8" stroke-width="56"/>
<path d="M0 330h960M480 0v640" stroke="#fff" stroke-width="3" stroke-dasharray="18 14"/>
<g fill="#0b6152">
<rect x="70" y="70" width="180" height="150" rx="6"/><rect x="290" y="110" width="110" height="130" rx="6"/>
<rect x="570" y="60" width="250" height="120" rx="6"/><rect x="90" y="420" width="260" height="140" rx="6"/>
<rect x="580" y="430" width="140" height="140" rx="6"/><rect x="760" y="450" width="120" height="90" rx="6"/>
</g>
<g fill="#9cc5b4"><circle cx="860" cy="240" r="30"/><circle cx="800" cy="260" r="22"/><circle cx="420" cy="590" r="24"/></g>
</svg>`;
