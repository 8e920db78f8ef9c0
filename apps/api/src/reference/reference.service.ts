import { Injectable } from '@nestjs/common';
import {
  type CommuneListQuery,
  type CommuneRow,
  type NaceListQuery,
  type NaceRow,
  type Page,
  activitiesMeant,
} from '@zesumme/domain';
import { type Ctx, columns, pageRows, pageInMemory, wordsOrMeant } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { formerCommunes } from './former-communes';
import { Nace } from '../territory/nace.entity';

/** Reference data that everybody may read: communes, and the classification of economic activities. */
@Injectable()
export class ReferenceService {
  /**
   * One page of the communes in being, those of the demonstration among them, each saying so. Whoever looks for a former one
   * finds the one that came of it.
   */
  async communes(ctx: Ctx, query: CommuneListQuery): Promise<Page<CommuneRow>> {
    const communes = ctx.manager
      .createQueryBuilder(Commune, 'commune')
      .select(
        columns('commune', ['code', 'name', 'canton', 'areaKm2', 'population', 'populationOn', 'lon', 'lat', 'isDemo']),
      )
      .where('commune.mergedIntoCode IS NULL');
    if (query.canton) communes.andWhere('commune.canton = :canton', { canton: query.canton });
    if (query.isDemo !== undefined) communes.andWhere('commune.isDemo = :isDemo', { isDemo: query.isDemo });
    const rows = await communes.getRawMany<Omit<CommuneRow, 'formedFrom'>>();
    const former = await formerCommunes(ctx);
    return pageInMemory(
      rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo), formedFrom: former.get(row.code) ?? [] })),
      query,
      {
        sorts: {
          name: ({ name }) => name,
          canton: ({ canton }) => canton,
          population: ({ population }) => population,
          areaKm2: ({ areaKm2 }) => areaKm2,
        },
        searchIn: ({ name, canton, formedFrom }) => [name, canton, ...formedFrom.map((each) => each.name)].join(' '),
        tieBreak: ({ name }) => name,
      },
    );
  }

  /** One page of the codes that the words stand for, in whichever language they are typed, those that they name first. */
  async nace(ctx: Ctx, query: NaceListQuery): Promise<Page<NaceRow>> {
    const codes = ctx.manager
      .createQueryBuilder(Nace, 'nace')
      .select(columns('nace', ['code', 'level', 'parent', 'nameFr', 'nameDe', 'nameEn']));
    if (query.level) codes.andWhere('nace.level = :level', { level: query.level });
    if (query.parent) codes.andWhere('nace.parent = :parent', { parent: query.parent });
    const columnsSearched = { code: 'nace.code', text: 'nace.searchText' };
    const meant = { named: activitiesMeant(query.q), akin: [] };
    const { kept, order } = wordsOrMeant(columnsSearched, query.q, meant);
    codes.andWhere(kept.sql, kept.parameters);
    const { rows, ...page } = await pageRows<NaceRow>(codes, query, {
      sorts: { code: order },
      tieBreak: 'nace.code',
    });
    return { ...page, items: rows };
  }
}
