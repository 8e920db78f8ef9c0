/** The page of what a commune hands over. */
export const handover = {
  title: 'Documents à remettre',
  heading: 'Documents à remettre, {commune}',
  lede: 'Pour le conseil communal, le conseiller climat, l’auditeur ou le ministère. Chaque document dit ce qui est connu, et ce qui ne l’est pas.',
  year: 'Année',
  language: 'Langue du document',
  state: 'État du chapitre',
  format: 'Format',
  in: { fr: 'Français', de: 'Allemand' },
  as: {
    pdf: 'PDF, à imprimer et à remettre',
    docx: 'Word, à compléter',
    xlsx: 'Excel, pour calculer',
  },
  making: 'En préparation…',
  made: '{name}, {size}',
  saved: 'Le document est enregistré.',
  brief: {
    title: 'Note au conseil communal',
    text: 'Une page\u00a0: ce que les groupes de travail ont fait sur le territoire, ce que cela apporte, et la suite.',
    take: 'Établir la note',
  },
  dossier: {
    title: 'Dossier du chapitre',
    text: 'Le chapitre entier\u00a0: synthèse, évaluation de chaque mesure avec son calcul, critères, actions et liste des preuves.',
    take: 'Établir le dossier',
  },
  archive: {
    title: 'Dossier et preuves',
    text: 'Une archive ZIP\u00a0: le dossier en PDF, Word et Excel, les preuves numérotées et leur liste.',
    annexes:
      '{pieces, plural, =0 {Aucune preuve n’est encore retenue.} one {Une preuve est retenue} other {# preuves sont retenues}}{pieces, plural, =0 {} other {, {files, plural, =0 {sans fichier.} one {dont un fichier ({size}).} other {dont # fichiers ({size}).}}}}',
    take: 'Établir l’archive',
    frozen:
      'Un instantané garde le nom des preuves, pas les pièces\u202f: l’archive contient les fichiers qui existent encore, sa liste nomme ceux qui n’existent plus. Les procès-verbaux n’y sont pas.',
  },
};
