import { Injectable } from '@nestjs/common';
import {
  type AssessmentPut,
  type CatalogueDetail,
  type Chapter6Detail,
  type Chapter6HistoryPage,
  type Chapter6HistoryQuery,
  type Chapter6ListQuery,
  type Chapter6Page,
  type Chapter6Settings,
  type LinkableMeasures,
  chapter6Policy,
} from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { stale } from '../platform/errors';
import { assess } from './assess';
import { chapter6History } from './chapter-6-history';
import { chapter6Of } from './chapter-6-detail';
import { listChapter6 } from './chapter-6-list';
import { CommuneSetting } from './commune-setting.entity';
import { linkableMeasures } from './linkable-measures';
import { readCatalogueInForce } from './read-catalogue';
import { findReadable } from './readable-communes';

/** Chapter 6 of the Pacte Climat: the catalogue, and what each commune says of its measures. */
@Injectable()
export class Chapter6Service {
  /** The catalogue in force, as far as it is published. */
  catalogue(ctx: Ctx): Promise<CatalogueDetail> {
    return readCatalogueInForce(ctx);
  }

  /** The measures that something can be about, by programme. */
  measures(ctx: Ctx): Promise<LinkableMeasures> {
    return linkableMeasures(ctx);
  }

  /** One page of the communes that the reader may see, with what is known of their points. */
  list(ctx: Ctx, query: Chapter6ListQuery): Promise<Chapter6Page> {
    return listChapter6(ctx, query);
  }

  /** @throws DomainError 404 */
  get(ctx: Ctx, code: string): Promise<Chapter6Detail> {
    return chapter6Of(ctx, code);
  }

  /** @throws DomainError 404, and 403 for whoever sees the published figures alone */
  async history(ctx: Ctx, code: string, query: Chapter6HistoryQuery): Promise<Chapter6HistoryPage> {
    const commune = await findReadable(ctx, code);
    ctx.allow(chapter6Policy.readFull(ctx.actor, commune.ref));
    return chapter6History(ctx, commune, query);
  }

  /** Keeps the commune's assessment of a measure, whole. @throws DomainError 403, 404, 409 `stale`, 422 */
  assess(ctx: Ctx, code: string, measureId: string, input: AssessmentPut): Promise<Chapter6Detail> {
    return assess(ctx, code, measureId, input);
  }

  /** Says whether the commune lets project managers read its chapter 6. @throws DomainError 403, 404, 409 `stale` */
  async changeSettings(ctx: Ctx, code: string, { version, ...asked }: Chapter6Settings): Promise<Chapter6Detail> {
    const { ref, label } = await findReadable(ctx, code);
    ctx.allow(chapter6Policy.changeSettings(ctx.actor, ref));
    const stored = await ctx.manager.findOneBy(CommuneSetting, { communeCode: code });
    if ((stored?.version ?? null) !== version) throw stale(await chapter6Of(ctx, code));
    const now = ctx.clock.instant();
    const fields = { agreedAt: asked.agreed ? (stored?.agreedAt ?? now) : null };
    if (stored) {
      const { affected } = await ctx.manager.update(
        CommuneSetting,
        { communeCode: code, version: stored.version },
        { ...fields, version: stored.version + 1 },
      );
      if (affected === 0) throw stale(await chapter6Of(ctx, code));
    } else {
      await ctx.insert(CommuneSetting, [
        { communeCode: code, ...fields, publishedAt: null, isDemo: label.isDemo, version: 1 },
      ]);
    }
    await ctx.record({
      kind: 'commune-setting.edited',
      subject: { type: 'commune-setting', id: code },
      communeCode: code,
      before: { agreed: ref.agreed },
      after: asked,
      isDemo: stored?.isDemo ?? label.isDemo,
    });
    return chapter6Of(ctx, code);
  }
}
