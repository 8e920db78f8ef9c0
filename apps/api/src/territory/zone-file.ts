import type { ZoneRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** Activity zones as a file. */
export const zoneFile: ListFile<ZoneRow> = {
  name: 'zones',
  columns: [
    { label: 'zone', of: ({ name }) => name },
    { label: 'communes', of: ({ communes }) => communes.map(({ name }) => name) },
    { label: 'organisationCount', kind: 'number', of: ({ organisations }) => organisations },
    { label: 'groups', of: ({ groups }) => groups.map(({ name }) => name) },
    { label: 'participantCount', kind: 'number', of: ({ figures }) => figures.participants },
    { label: 'runningCampaigns', kind: 'number', of: ({ figures }) => figures.campaigns },
    { label: 'exchangesDone', kind: 'number', of: ({ figures }) => figures.exchanges },
    { label: 'pilotCount', kind: 'number', of: ({ figures }) => figures.pilots },
    { label: 'latitude', kind: 'number', of: ({ lat }) => lat },
    { label: 'longitude', kind: 'number', of: ({ lon }) => lon },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};
