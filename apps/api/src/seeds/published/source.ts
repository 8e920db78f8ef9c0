/** The page of IMS Luxembourg that states what the product publishes as fact. */
export const PACTE_CLIMAT_PAGE = 'https://imslux.lu/fra/nos-activites/pole-de-specialites/3_pacte-climat';

/** The programme's own site, to which that page leads for more. */
export const PACTE_CLIMAT_SITE = 'https://pacteclimat.lu';

/** Tells of a study of the United Nations Environment Programme: 10 to 670 uses until a reusable cup is the better one. */
export const UNEP_AS_TOLD_BY_RTBF =
  'https://www.rtbf.be/article/le-scan-les-gobelets-reutilisables-obligatoires-dans-les-evenements-en-wallonie-sont-ils-vraiment-plus-ecologiques-11251687';
