import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CatalogueVersionDetail } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { CatalogueDifference } from './catalogue-difference';

const words = (root: Element | null | undefined): string => (root?.textContent ?? '').replace(/\s+/g, ' ');

describe('The difference of two versions', () => {
  it('says what the later one says otherwise of itself, by the names of its own form', async () => {
    const nodes: CatalogueVersionDetail['difference'] = [
      {
        node: 'head',
        change: 'changed',
        key: 'v2',
        titleFr: 'Titre',
        titleDe: 'Titel',
        fields: [
          { field: 'label', before: 'Pages publiques', after: 'Catalogue officiel' },
          { field: 'validUntil', before: null, after: '2030-12-31' },
          { field: 'certification.validityYears', before: 3, after: 4 },
          { field: 'level 75', before: null, after: '75 % Or' },
        ],
      },
    ];
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    await TestBed.inject(I18n).use('fr');
    const fixture = TestBed.createComponent(CatalogueDifference);
    fixture.componentRef.setInput('nodes', nodes);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    expect(words(root.querySelector('.say'))).toContain('1 modification');
    const rows = [...root.querySelectorAll('tbody tr')].map(words);
    expect(rows[0]).toContain('Version · modifié');
    expect(rows[0]).toContain('Nom de la version');
    expect(rows[1]).toMatch(/Valable jusqu’au\s*–\s*31 déc. 2030/);
    expect(rows[2]).toContain('Le certificat · Validité, en années');
    expect(rows[3]).toMatch(/Niveau 75\s%/);
  });
});
