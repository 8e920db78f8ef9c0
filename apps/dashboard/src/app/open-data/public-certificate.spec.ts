import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { OPEN_LICENCE, OPEN_SCHEMA_VERSION, type PublicChapter } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { PublicChapterView } from './public-chapter';

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const titles = { fr: 'Coopération', de: 'Kooperation', en: 'Cooperation' };
const aChapter = (certification: PublicChapter['certification']): PublicChapter => ({
  schemaVersion: OPEN_SCHEMA_VERSION,
  licence: OPEN_LICENCE,
  commune: { code: 'D001', name: 'Beispill', canton: null },
  catalogue: {
    ...{ programme: 'Pacte Climat 2.0', chapter: '6', label: 'Version 2026', title: titles },
    ...{ sourceUrl: 'https://catalogue.example', retrievedOn: null },
  },
  state: { kind: 'live', day: '2026-11-28' },
  shown: ['certification'],
  ...{ introduction: null, totals: null, measures: null, evidence: null, contact: null },
  certification,
  isDemo: false,
});

describe('A certificate on the public page', () => {
  it.each([
    ['valid', 'Energiestadt : certifiée à 65 %, jusqu’au 14 mai 2029.'],
    ['ended', 'Energiestadt : le certificat à 65 % a expiré le 14 mai 2029.'],
  ] as const)('that is %s is told under the name of the programme that awarded it', async (state, said) => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
    await TestBed.inject(I18n).use('fr');
    const shown = TestBed.createComponent(PublicChapterView);
    const certificate = { state, level: 65, endsOn: '2029-05-14', programme: 'Energiestadt' };
    shown.componentRef.setInput('content', aChapter(certificate));
    await shown.whenStable();
    expect(words(shown.nativeElement)).toContain(said);
  });
});
