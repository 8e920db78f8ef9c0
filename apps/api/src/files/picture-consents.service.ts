import { Injectable } from '@nestjs/common';
import { type PictureConsentCreate, type PictureConsents, canOf, filePolicy } from '@zesumme/domain';
import { type Ctx, columns, newId } from '../platform/database';
import { allowOrHide, conflict, notFound } from '../platform/errors';
import { PublicationConsent } from '../personal-data/publication-consent.entity';
import { FileOwner } from './file-owner.entity';
import { type StoredParent, findParent } from './file-parent';
import { PUBLIC_PICTURE } from './shown-pictures';

interface Found {
  picture: FileOwner;
  stored: StoredParent;
}

/** What those on a picture agreed to: without it, nobody sees the picture who is not signed in. */
@Injectable()
export class PictureConsentsService {
  /** @throws DomainError 404, 403 */
  async list(ctx: Ctx, id: string): Promise<PictureConsents> {
    const { picture, stored } = await this.find(ctx, id);
    const items = await ctx.manager
      .createQueryBuilder(PublicationConsent, 'consent')
      .select(columns('consent', ['id', 'personName', 'givenAt', 'givenBy', 'withdrawnAt', 'withdrawnBy']))
      .where("consent.what = 'picture' AND consent.subjectId = :id", { id: picture.id })
      .orderBy('consent.givenAt', 'DESC')
      .addOrderBy('consent.id')
      .getRawMany<PictureConsents['items'][number]>();
    return {
      items,
      isPublic: await isShown(ctx, picture.id),
      can: canOf({ edit: filePolicy.add(ctx.actor, stored.parent) }),
    };
  }

  /** Notes that somebody agreed, or that nobody can be recognised. @throws DomainError 404, 403 */
  async add(ctx: Ctx, id: string, { personName }: PictureConsentCreate): Promise<PictureConsents> {
    const { picture, stored } = await this.find(ctx, id);
    await ctx.insert(PublicationConsent, [
      {
        id: newId(),
        what: 'picture',
        subjectId: picture.id,
        personName,
        personKey: null,
        personAddress: null,
        givenAt: ctx.clock.instant(),
        givenByAccountId: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
        givenBy: nameOf(ctx),
        withdrawnAt: null,
        withdrawnBy: null,
      },
    ]);
    await this.record(ctx, 'consent.given', stored, picture);
    return this.list(ctx, id);
  }

  /** Notes that somebody withdrew: the picture is shown to everybody no more. @throws DomainError 404, 403, 409 `state` */
  async withdraw(ctx: Ctx, id: string, consentId: string): Promise<PictureConsents> {
    const { picture, stored } = await this.find(ctx, id);
    const consent = await ctx.manager.findOneBy(PublicationConsent, { id: consentId, subjectId: picture.id });
    if (!consent) throw notFound('consent');
    if (consent.withdrawnAt !== null) throw conflict('state');
    const change = { withdrawnAt: ctx.clock.instant(), withdrawnBy: nameOf(ctx) };
    await ctx.manager.update(PublicationConsent, { id: consentId }, change);
    await this.record(ctx, 'consent.withdrawn', stored, picture);
    return this.list(ctx, id);
  }

  private async find(ctx: Ctx, id: string): Promise<Found> {
    const picture = await ctx.manager.findOneBy(FileOwner, { id });
    if (!picture || picture.removedAt !== null || picture.kind !== 'picture') throw notFound('file');
    const stored = await findParent(ctx, { subject: picture.subjectType, subjectId: picture.subjectId });
    allowOrHide(filePolicy.read(ctx.actor, stored.parent), 'file');
    ctx.allow(filePolicy.add(ctx.actor, stored.parent));
    return { picture, stored };
  }

  private async record(
    ctx: Ctx,
    kind: string,
    { groupId, communeCode }: StoredParent,
    picture: FileOwner,
  ): Promise<void> {
    const subject = { type: picture.subjectType, id: picture.subjectId };
    await ctx.record({ kind, subject, groupId, communeCode, after: { file: picture.name }, isDemo: picture.isDemo });
  }
}

const nameOf = ({ actor }: Ctx): string => ('displayName' in actor ? actor.displayName : actor.kind);

const isShown = (ctx: Ctx, id: string): Promise<boolean> =>
  ctx.manager
    .createQueryBuilder(FileOwner, 'owner')
    .where('owner.id = :id', { id })
    .andWhere(PUBLIC_PICTURE)
    .getExists();
