import type { CampaignRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** Campaigns as a file; the sums leave out what the reader does not see. */
export const campaignFile: ListFile<CampaignRow> = {
  name: 'campaigns',
  columns: [
    { label: 'title', of: ({ title }) => title },
    { label: 'groups', of: ({ groups }) => groups.map(({ name }) => name) },
    { label: 'state', of: ({ state }, { t }) => t(`campaigns.state.${state}`) },
    { label: 'starts', kind: 'day', of: ({ startDay }) => startDay },
    { label: 'ends', kind: 'day', of: ({ endDay }) => endDay },
    { label: 'campaignYear', kind: 'number', of: ({ year }) => year },
    {
      label: 'theme',
      of: ({ theme }, { locale }) => theme && { fr: theme.nameFr, de: theme.nameDe, en: theme.nameEn }[locale],
    },
    { label: 'organisationCount', kind: 'number', of: ({ taking }) => taking.organisations },
    { label: 'campaignStaff', kind: 'number', of: ({ taking }) => taking.staff },
    { label: 'campaignParticipants', kind: 'number', of: ({ taking }) => taking.participants },
    { label: 'figures', kind: 'number', of: ({ figures }) => figures },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};
