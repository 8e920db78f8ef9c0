import { publicParts } from '@zesumme/domain';
import { PublicPage } from '../../open-data/public-page.entity';
import type { Ctx } from '../../platform/database';
import { insertAll } from '../rows';
import type { Calendar } from './calendar';
import { settings } from './chapter-6';

/** The fictitious commune that shows its figures to everybody, on a page with everything there is to show. */
export async function loadPublicPages(ctx: Ctx, calendar: Calendar): Promise<void> {
  const rows = settings.flatMap(({ commune, published }): PublicPage[] => {
    if (published === null) return [];
    return [
      {
        communeCode: commune,
        publishedAt: calendar.instant(calendar.day(published), '11:00'),
        parts: [...publicParts],
        introductionFr:
          'Beispill travaille avec les entreprises, les associations et les communes voisines à son chapitre 6 du Pacte Climat.\n\nCette page dit où nous en sommes, mesure par mesure, et ce que les groupes de travail font sur notre territoire.',
        introductionDe:
          'Beispill arbeitet mit Unternehmen, Vereinen und Nachbargemeinden an Kapitel 6 des Klimapakts.\n\nDiese Seite zeigt Maßnahme für Maßnahme, wo wir stehen und was die Arbeitsgruppen auf unserem Gebiet tun.',
        introductionEn: null,
        evidenceForm: 'number',
        contactOf: 'office',
        contactKey: null,
        contactName: 'Service écologique',
        contactEmail: 'ecologie@beispill.example',
        contactTelephone: null,
        contactUrl: 'https://beispill.example/climat',
        snapshotId: null,
        isDemo: true,
        version: 1,
      },
    ];
  });
  await insertAll(ctx, PublicPage, rows);
}
