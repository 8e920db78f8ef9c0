import { Injectable } from '@nestjs/common';
import {
  type PublicChapter,
  type PublicCommuneListQuery,
  type PublicCommunePage,
  type PublicCommuneRow,
  luxembourgDay,
  publicPagePolicy,
} from '@zesumme/domain';
import { type Ctx, columns, pageInMemory } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { Commune } from '../territory/commune.entity';
import { publicContent } from './public-content';
import { PublicPage } from './public-page.entity';

interface Row {
  code: string;
  name: string;
  canton: string | null;
  isDemo: boolean;
  publishedAt: string;
  parts: string;
}

/** What communes publish, for everybody. */
@Injectable()
export class OpenDataService {
  /**
   * One page of the communes in being that publish; one query, since they are a hundred at most. What one that merged had
   * published stays at its address.
   */
  async list(ctx: Ctx, query: PublicCommuneListQuery): Promise<PublicCommunePage> {
    const rows = await ctx.manager
      .createQueryBuilder(PublicPage, 'page')
      .innerJoin(Commune, 'commune', 'commune.code = page.communeCode')
      .select(columns('commune', ['code', 'name', 'canton', 'isDemo']))
      .addSelect(columns('page', ['publishedAt', 'parts']))
      .where('page.publishedAt IS NOT NULL AND commune.mergedIntoCode IS NULL')
      .getRawMany<Row>();
    const cantons = [...new Set(rows.flatMap(({ canton }) => canton ?? []))].sort((a, b) => a.localeCompare(b, 'fr'));
    const found = rows.filter(({ canton }) => !query.canton || canton === query.canton).map(shown);
    const page = pageInMemory(found, query, {
      sorts: { name: ({ commune }) => commune.name, publishedOn: ({ publishedOn }) => publishedOn },
      searchIn: ({ commune, canton }) => `${commune.name} ${commune.code} ${canton ?? ''}`,
      tieBreak: ({ commune }) => commune.code,
    });
    return { ...page, cantons };
  }

  /** What the commune publishes; one that publishes nothing is as one that is not there. @throws DomainError 404 */
  async read(ctx: Ctx, code: string): Promise<PublicChapter> {
    const page = await ctx.manager.findOneBy(PublicPage, { communeCode: code });
    if (!page) throw notFound('commune');
    allowOrHide(publicPagePolicy.see(page), 'commune');
    return publicContent(ctx, code, page);
  }
}

const shown = ({ code, name, canton, isDemo, publishedAt, parts }: Row): PublicCommuneRow => ({
  commune: { code, name, isDemo: Boolean(isDemo) },
  canton,
  publishedOn: luxembourgDay(new Date(publishedAt)),
  shown: JSON.parse(parts) as PublicPage['parts'],
});
