import { Readable } from 'node:stream';
import { type FileKind, type FileSubject, searchTextOf } from '@zesumme/domain';
import { FileStore } from '../../files';
import { FileContent } from '../../files/file-content.entity';
import { FileOwner } from '../../files/file-owner.entity';
import type { Ctx } from '../../platform/database';
import { Documents } from '../../platform/documents';
import { DomainError } from '../../platform/errors';
import { french } from '../french';
import { groupId } from '../published';
import { insertAll, seedId } from '../rows';
import { accountId } from './accounts';
import { Calendar } from './calendar';
import { assessmentId } from './chapter-6';
import { evidenceId } from './evidence';
import { type Exchange, exchanges, zonePlan } from './file-contents';
import { measure } from './measures';
import { meetingId } from './meetings';
import { serviceOfferId } from './shared-services';

/** A document of the demonstration, whose content lies on the disk already. */
type DemonstrationFile = Omit<FileOwner, 'addedAt'> & { addedOn: number; hasPreview: boolean };

interface Planned {
  key: string;
  name: string;
  kind: FileKind;
  mediaType: string;
  subjectType: FileSubject;
  subjectId: string;
  communeCode?: string;
  /** The group that gives the room, where it is not the fictitious one. */
  groupId?: string;
  by: 'claire' | 'sophie';
  /** Days from today. */
  addedOn: number;
  content: () => Promise<{ bytes: Buffer; preview?: Buffer }>;
}

const GROUP = groupId('zone-beispill');
const COMMUNE = 'D001';
const authors = {
  claire: { email: 'claire@ims.example', label: 'Claire Beispill' },
  sophie: { email: 'sophie@beispill.example', label: 'Sophie Beispill, Commune de Beispill' },
};

/**
 * The documents of the fictitious group: made as people's own are, before the unit opens that loads the demonstration, since
 * nothing slow happens within one.
 */
export class DemonstrationFiles {
  constructor(
    private readonly documents: Documents,
    private readonly store: FileStore,
  ) {}

  /** Makes the contents and puts them in their place on the disk; without a compiler for documents there are no PDFs. */
  async make(): Promise<DemonstrationFile[]> {
    const made: DemonstrationFile[] = [];
    for (const planned of this.planned()) {
      const content = await planned.content().catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'documents-unavailable') return null;
        throw error;
      });
      if (content) made.push(await this.keep(planned, content.bytes, content.preview ?? null));
    }
    return made;
  }

  private async keep(planned: Planned, bytes: Buffer, preview: Buffer | null): Promise<DemonstrationFile> {
    const received = await this.store.receive(Readable.from([bytes]));
    await this.store.place(received, preview);
    const { key, kind, mediaType, subjectType, subjectId, communeCode = null, by, addedOn } = planned;
    const group = planned.groupId ?? GROUP;
    const name = french(planned.name);
    return {
      ...{ kind, mediaType, subjectType, subjectId, communeCode, addedOn, name },
      id: seedId('file', key),
      groupId: communeCode === null ? group : null,
      size: received.size,
      url: null,
      contentHash: received.hash,
      addedByAccountId: accountId(authors[by].email),
      addedByLabel: authors[by].label,
      removedAt: null,
      isDemo: true,
      searchText: searchTextOf(name),
      hasPreview: preview !== null,
    };
  }

  private planned(): Planned[] {
    const pdf = { kind: 'pdf', mediaType: 'application/pdf' } as const;
    const ofGroup = { subjectType: 'group', subjectId: GROUP } as const;
    return [
      {
        ...pdf,
        ...ofGroup,
        key: 'directory',
        name: 'Annuaire des flux de la zone.pdf',
        by: 'claire',
        addedOn: -240,
        content: () => this.directory(),
      },
      {
        ...ofGroup,
        key: 'exchanges',
        name: 'Flux de la zone.csv',
        kind: 'table',
        mediaType: 'text/csv',
        by: 'claire',
        addedOn: -240,
        content: () => Promise.resolve({ bytes: exchangesFile() }),
      },
      {
        ...ofGroup,
        key: 'plan',
        name: 'Plan de la zone.png',
        kind: 'picture',
        mediaType: 'image/png',
        by: 'sophie',
        addedOn: -300,
        content: drawnPlan,
      },
      {
        ...pdf,
        subjectType: 'meeting',
        subjectId: meetingId('zone-beispill-2'),
        key: 'handout',
        name: 'Qui avec qui - feuille de travail.pdf',
        by: 'claire',
        addedOn: -252,
        content: () => this.handout(),
      },
      {
        ...pdf,
        subjectType: 'assessment',
        subjectId: assessmentId({ commune: COMMUNE, measure: measure.privateSector }),
        communeCode: COMMUNE,
        key: 'evidence',
        name: 'Entreprises rencontrées.pdf',
        by: 'sophie',
        addedOn: -95,
        content: () => this.evidence(),
      },
      {
        subjectType: 'evidence',
        subjectId: evidenceId('convention'),
        communeCode: COMMUNE,
        key: 'evidence-plan',
        name: 'Plan affiché à la mairie.png',
        kind: 'picture',
        mediaType: 'image/png',
        by: 'sophie',
        addedOn: -299,
        content: drawnPlan,
      },
      {
        subjectType: 'evidence',
        subjectId: evidenceId('inventory'),
        communeCode: COMMUNE,
        key: 'evidence-inventory',
        name: 'Inventaire des acteurs privés.csv',
        kind: 'table',
        mediaType: 'text/csv',
        by: 'sophie',
        addedOn: -770,
        content: () => Promise.resolve({ bytes: exchangesFile() }),
      },
      {
        ...pdf,
        subjectType: 'service-offer',
        subjectId: serviceOfferId('biodechets', 0),
        groupId: groupId('cloche-d-or'),
        key: 'offer',
        name: 'Devis des Tournées Beispill.pdf',
        by: 'claire',
        addedOn: -20,
        content: () => this.quotation(),
      },
    ];
  }

  private directory(): Promise<{ bytes: Buffer }> {
    const columns = ['Organisation', 'Ce qui sort', 'Ce qui entre'].map((label) => ({ label }));
    const rows = exchanges.map(({ who, gives, takes }) => [who, gives, takes].map(french));
    return this.sheet('Annuaire des flux de la zone', {
      lead: french("Ce que chacun peut donner, et ce qu'un voisin lui éviterait d'acheter."),
      sections: [{ title: french('Les flux, voisin par voisin'), table: { columns, rows } }],
    });
  }

  private handout(): Promise<{ bytes: Buffer }> {
    const pairs = exchanges.filter(({ match }) => match);
    return this.sheet('Qui avec qui ?', {
      facts: [{ label: french('Réunion'), value: french('Annuaire et premiers rapprochements') }],
      lead: french('Trois questions pour chaque paire : quoi, combien, à partir de quand ?'),
      sections: pairs.map(({ who, gives, match }) => ({
        title: french(`${who} et ${match ?? ''}`),
        note: french(`Ce qui pourrait changer de mains : ${gives}.`),
      })),
    });
  }

  private evidence(): Promise<{ bytes: Buffer }> {
    const rows = exchanges.map(({ who, met }) => [french(who), french(met)]);
    return this.sheet('Entreprises rencontrées', {
      facts: [{ label: 'Commune', value: 'Beispill' }],
      sections: [
        { title: french('Rencontres'), table: { columns: [{ label: 'Entreprise' }, { label: 'Sujet' }], rows } },
      ],
    });
  }

  private quotation(): Promise<{ bytes: Buffer }> {
    return this.sheet('Devis : collecte de biodéchets', {
      facts: [{ label: 'Fournisseur', value: 'Tournées Beispill' }],
      lead: french('Un passage par semaine, bacs lavés sur place, camion électrique. Un devis inventé.'),
      sections: [],
    });
  }

  private async sheet(title: string, data: object): Promise<{ bytes: Buffer }> {
    const facts = { locale: 'fr', title: french(title), foot: french('Zone Beispill'), isDemo: true } as const;
    return { bytes: await this.documents.pdf('sheet', data, facts) };
  }
}

/** Loads the rows of documents whose contents were made. */
export async function loadFiles(ctx: Ctx, files: DemonstrationFile[]): Promise<void> {
  const calendar = new Calendar(ctx.clock.today());
  const contents = files.map(({ contentHash, size, hasPreview, addedOn }) => ({
    hash: contentHash ?? '',
    size: size ?? 0,
    hasPreview,
    createdAt: calendar.instant(calendar.day(addedOn), '09:00'),
  }));
  await insertAll(ctx, FileContent, [...new Map(contents.map((content) => [content.hash, content])).values()]);
  await insertAll(
    ctx,
    FileOwner,
    files.map(({ addedOn, hasPreview: _, ...owner }) => ({
      ...owner,
      addedAt: calendar.instant(calendar.day(addedOn), '09:00'),
    })),
  );
}

const exchangesFile = (): Buffer => {
  const line = ({ who, gives, takes }: Exchange): string[] => [who, gives, takes].map(french);
  const cells = [['Organisation', 'Ce qui sort', 'Ce qui entre'], ...exchanges.map(line)];
  const text = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
  return Buffer.from(`\ufeff${text}\r\n`, 'utf8');
};

async function drawnPlan(): Promise<{ bytes: Buffer; preview: Buffer }> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(Buffer.from(zonePlan));
  return {
    bytes: await picture.clone().png().toBuffer(),
    preview: await picture.clone().webp({ quality: 78 }).toBuffer(),
  };
}
