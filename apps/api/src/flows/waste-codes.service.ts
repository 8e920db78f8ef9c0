import { Injectable } from '@nestjs/common';
import { type WasteCodeListQuery, type WasteCodePage, type WasteCodeRow, wasteMeant } from '@zesumme/domain';
import { type Ctx, columns, pageRows, wordsOrMeant } from '../platform/database';
import { WasteCode } from './waste-code.entity';

type Stored = Omit<WasteCodeRow, 'translated'> & { translated: string };

/** The codes of the European List of Waste. */
@Injectable()
export class WasteCodesService {
  /** One page of the codes that the words stand for, in whichever language they are typed, those that they name first. */
  async list(ctx: Ctx, query: WasteCodeListQuery): Promise<WasteCodePage> {
    const codes = ctx.manager
      .createQueryBuilder(WasteCode, 'code')
      .select(columns('code', ['code', 'level', 'parent', 'hazardous', 'titleFr', 'titleDe', 'titleEn', 'translated']));
    if (query.level) codes.andWhere('code.level = :level', { level: query.level });
    if (query.hazardous !== undefined) codes.andWhere('code.hazardous = :hazardous', { hazardous: query.hazardous });
    const columnsSearched = { code: 'code.code', text: 'code.searchText' };
    const { kept, order } = wordsOrMeant(columnsSearched, query.q, wasteMeant(query.q));
    codes.andWhere(kept.sql, kept.parameters);
    const { rows, ...page } = await pageRows<Stored>(codes, query, {
      sorts: { code: order },
      tieBreak: 'code.code',
    });
    return {
      ...page,
      items: rows.map((row) => ({
        ...row,
        hazardous: Boolean(row.hazardous),
        translated: JSON.parse(row.translated) as WasteCodeRow['translated'],
      })),
    };
  }
}
