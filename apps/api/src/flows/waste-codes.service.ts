import { Injectable } from '@nestjs/common';
import type { WasteCodeListQuery, WasteCodePage, WasteCodeRow } from '@zesumme/domain';
import { type Ctx, columns, pageRows } from '../platform/database';
import { WasteCode } from './waste-code.entity';

type Stored = Omit<WasteCodeRow, 'translated'> & { translated: string };

/** The codes of the European List of Waste. */
@Injectable()
export class WasteCodesService {
  /** One page of the codes that the words stand for, in whichever language they are typed. */
  async list(ctx: Ctx, query: WasteCodeListQuery): Promise<WasteCodePage> {
    const codes = ctx.manager
      .createQueryBuilder(WasteCode, 'code')
      .select(columns('code', ['code', 'level', 'parent', 'hazardous', 'titleFr', 'titleDe', 'titleEn', 'translated']));
    if (query.level) codes.andWhere('code.level = :level', { level: query.level });
    if (query.hazardous !== undefined) codes.andWhere('code.hazardous = :hazardous', { hazardous: query.hazardous });
    const { rows, ...page } = await pageRows<Stored>(codes, query, {
      sorts: { code: 'code.code' },
      searchIn: 'code.searchText',
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
