import { FIXED_NOW, randomId, uniqueName } from './random';

/** A campaign that is over, of the spring before the fixed time. */
export const aCampaign = <const O extends { groupId: string }>(over: O) => ({
  id: randomId(),
  title: uniqueName('Campaign'),
  description: null as string | null,
  themeId: null as string | null,
  year: 2026 as number | null,
  startDay: '2026-05-04' as string | null,
  endDay: '2026-06-12' as string | null,
  goals: null as string | null,
  sourceTitle: null as string | null,
  sourceUrl: null as string | null,
  isDemo: false,
  searchText: '',
  removedAt: null as string | null,
  version: 1,
  createdAt: FIXED_NOW,
  ...over,
});

export const aCampaignFigure = <const O extends { campaignId: string }>(over: O) => ({
  id: randomId(),
  position: 0,
  label: uniqueName('Figure'),
  value: 732,
  unit: null as string | null,
  kind: 'counted' as 'counted' | 'at-least' | 'share',
  sourceTitle: null as string | null,
  sourceUrl: null as string | null,
  publishedDay: null as string | null,
  toConfirm: false,
  ...over,
});
