import { OPEN_LICENCE, type PublicChapter, type PublicMeasure, type PublicPageDetail } from '@zesumme/domain';

export const titled = (text: string) => ({ fr: text, de: text, en: text });

export const aMeasure = (over: Partial<PublicMeasure> = {}): PublicMeasure => ({
  slug: 'privat',
  code: '6.3.1',
  title: titled('Secteur privé'),
  section: null,
  score: null,
  actions: null,
  indicator: null,
  evidence: null,
  ...{ translated: { fr: true, de: false }, sources: [], validFrom: null, validUntil: null },
  ...over,
});

export const aChapter = (over: Partial<PublicChapter> = {}): PublicChapter => ({
  schemaVersion: 1,
  licence: OPEN_LICENCE,
  commune: { code: 'D001', name: 'Beispill', canton: null },
  catalogue: {
    programme: 'Pacte Climat 2.0',
    chapter: '6',
    label: '',
    title: titled(''),
    sourceUrl: '',
    retrievedOn: null,
  },
  state: { kind: 'live', day: '2026-11-28' },
  shown: [],
  introduction: null,
  totals: null,
  measures: null,
  evidence: null,
  certification: null,
  contact: null,
  isDemo: false,
  ...over,
});

export const aPage = (over: Partial<PublicPageDetail> = {}): PublicPageDetail => ({
  commune: { code: 'D001', name: 'Beispill', isDemo: false },
  parts: ['totals'],
  introductionFr: null,
  introductionDe: null,
  introductionEn: null,
  evidenceForm: 'number',
  contactOf: null,
  contactName: null,
  contactEmail: null,
  contactTelephone: null,
  contactUrl: null,
  snapshotId: null,
  publishedAt: null,
  version: 3,
  snapshots: [],
  can: { edit: true },
  ...over,
});
