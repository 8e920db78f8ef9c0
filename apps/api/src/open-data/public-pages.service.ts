import { Injectable } from '@nestjs/common';
import {
  type PublicChapter,
  type PublicPageChoice,
  type PublicPageDetail,
  type PublicPagePut,
  canOf,
  mayNameSomebody,
  opensFigures,
  publicPagePolicy,
} from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { type StoredCommune, findReadable } from '../pacte-climat';
import { Chapter6Snapshot } from '../pacte-climat/chapter-6-snapshot.entity';
import { CommuneSetting } from '../pacte-climat/commune-setting.entity';
import { forgetFormerContact } from '../personal-data';
import { addressOnPage } from '../personal-data/publication-consent.entity';
import { type Ctx, newId } from '../platform/database';
import { stale } from '../platform/errors';
import { noteContactConsent } from './contact-consent';
import { publicContent } from './public-content';
import { PublicPage } from './public-page.entity';

const MOST_SNAPSHOTS = 100;

/** What stands there as long as a commune has chosen nothing. */
const blank = {
  publishedAt: null,
  parts: [],
  introductionFr: null,
  introductionDe: null,
  introductionEn: null,
  evidenceForm: 'number',
  contactOf: null,
  contactKey: null,
  contactName: null,
  contactEmail: null,
  contactTelephone: null,
  contactUrl: null,
  snapshotId: null,
} as const;

const personal = ['contactName', 'contactEmail', 'contactTelephone'];

/** The public page of a commune, as the commune chooses it. */
@Injectable()
export class PublicPagesService {
  /** @throws DomainError 403, 404 */
  async get(ctx: Ctx, code: string): Promise<PublicPageDetail> {
    const commune = await editable(ctx, code);
    return detailOf(ctx, commune, await find(ctx, code));
  }

  /** What everybody would see, before it is kept. @throws DomainError 403, 404, 422 for a snapshot that is not there */
  async preview(ctx: Ctx, code: string, choice: PublicPageChoice): Promise<PublicChapter> {
    await editable(ctx, code);
    return publicContent(ctx, code, choice);
  }

  /** Keeps the page, publishes or withdraws it. @throws DomainError 403, 404, 409 `stale`, 422 */
  async put(ctx: Ctx, code: string, { version, published, ...choice }: PublicPagePut): Promise<PublicPageDetail> {
    const commune = await editable(ctx, code);
    const stored = await find(ctx, code);
    if ((stored?.version ?? null) !== version) throw stale(await detailOf(ctx, commune, stored));
    // A choice that cannot be shown is refused before it is kept.
    await publicContent(ctx, code, choice);
    const publishedAt = published ? (stored?.publishedAt ?? ctx.clock.instant()) : null;
    const contactKey = keyOf(choice, stored);
    const fields = { ...choice, publishedAt, contactKey };
    if (stored) {
      const changed = { ...fields, version: stored.version + 1 };
      const where = { communeCode: code, version: stored.version };
      const { affected } = await ctx.manager.update(PublicPage, where, changed);
      if (affected === 0) throw stale(await detailOf(ctx, commune, await find(ctx, code)));
    } else {
      await ctx.insert(PublicPage, [{ communeCode: code, ...fields, isDemo: commune.label.isDemo, version: 1 }]);
    }
    const isNamed = published && choice.parts.includes('contact') && choice.contactOf === 'person';
    const agreeing = contactKey && { key: contactKey, name: choice.contactName, address: addressOnPage(choice) };
    await noteContactConsent(ctx, commune.label, isNamed && agreeing ? agreeing : null);
    await openInList(ctx, commune, opensFigures({ ...choice, published }) ? publishedAt : null);
    await ctx.record({
      kind: `public-page.${actOf(stored?.publishedAt ?? null, publishedAt)}`,
      subject: { type: 'public-page', id: code },
      communeCode: code,
      before: { ...blank, ...stored },
      after: { ...choice, publishedAt },
      personal,
      isDemo: stored?.isDemo ?? commune.label.isDemo,
    });
    if (stored) await forgetFormerContact(ctx, stored);
    return detailOf(ctx, commune, await find(ctx, code));
  }
}

const actOf = (before: string | null, after: string | null): 'published' | 'withdrawn' | 'edited' => {
  if (before === after) return 'edited';
  return after === null ? 'withdrawn' : 'published';
};

/** Somebody else has another. */
function keyOf(choice: PublicPageChoice, stored: PublicPage | null): string | null {
  if (!mayNameSomebody(choice)) return null;
  const isSame = stored?.contactName === choice.contactName && stored.contactEmail === choice.contactEmail;
  return (isSame ? stored.contactKey : null) ?? newId();
}

const find = (ctx: Ctx, communeCode: string): Promise<PublicPage | null> =>
  ctx.manager.findOneBy(PublicPage, { communeCode });

async function editable(ctx: Ctx, code: string): Promise<StoredCommune> {
  const commune = await findReadable(ctx, code);
  ctx.allow(publicPagePolicy.edit(ctx.actor, commune.ref));
  return commune;
}

/** Whether the chapter stands in the list of chapters that everybody reads: the page alone decides it. */
async function openInList(ctx: Ctx, { label }: StoredCommune, publishedAt: string | null): Promise<void> {
  const stored = await ctx.manager.findOneBy(CommuneSetting, { communeCode: label.code });
  if (!stored) {
    if (publishedAt === null) return;
    const row = { communeCode: label.code, agreedAt: null, publishedAt, isDemo: label.isDemo, version: 1 };
    return ctx.insert(CommuneSetting, [row]);
  }
  if (stored.publishedAt === publishedAt) return;
  await ctx.manager.update(CommuneSetting, { communeCode: label.code }, { publishedAt, version: stored.version + 1 });
}

async function detailOf(ctx: Ctx, { label, ref }: StoredCommune, page: PublicPage | null): Promise<PublicPageDetail> {
  const snapshots = await ctx.manager.find(Chapter6Snapshot, {
    select: { id: true, day: true, kind: true, label: true },
    where: { communeCode: label.code, removedAt: IsNull() },
    order: { day: 'DESC', createdAt: 'DESC', id: 'ASC' },
    take: MOST_SNAPSHOTS,
  });
  const stored = page ?? { ...blank, communeCode: '', isDemo: false, version: null };
  const { communeCode: _, isDemo: __, contactKey: ___, ...kept } = stored;
  return {
    ...kept,
    parts: [...kept.parts],
    commune: label,
    snapshots: snapshots.map(({ id, day, kind, label: name }) => ({ id, day, kind, label: name })),
    can: canOf({ edit: publicPagePolicy.edit(ctx.actor, ref) }),
  };
}
