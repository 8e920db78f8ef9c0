/** The page of IMS Luxembourg that states what the product publishes as fact. */
export const PACTE_CLIMAT_PAGE = 'https://imslux.lu/fra/nos-activites/pole-de-specialites/3_pacte-climat';

/** The programme's own site, to which that page leads for more. */
export const PACTE_CLIMAT_SITE = 'https://pacteclimat.lu';
