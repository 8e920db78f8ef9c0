import { Injectable, inject } from '@angular/core';
import type { MatrixCell, MatrixFigure, MatrixRow } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

/** What a cell says: first what is asked for, then what belongs to it. */
export interface Said {
  main: string;
  more: string[];
  /** Whether the first is a figure, rather than why there is none. */
  isKnown: boolean;
}

const known = (main: string, ...more: (string | null)[]): Said => ({
  main,
  more: more.filter((each) => each !== null),
  isKnown: true,
});

/** Puts the cells of the matrix into words: each is read without colour, and what is not known is said. */
@Injectable({ providedIn: 'root' })
export class MatrixWords {
  private readonly i18n = inject(I18n);
  private readonly t = this.i18n.t;

  cell(cell: MatrixCell, { part }: Pick<MatrixRow, 'part'>, figure: MatrixFigure): Said {
    if (cell.state === 'not-concerning') return this.without('pictures.matrix.notConcerning');
    switch (figure) {
      case 'reviewedOn':
        if (cell.reviewedOn) return known(this.i18n.day(cell.reviewedOn, 'medium'));
        return this.without(part === 'full' ? 'pictures.matrix.neverReviewed' : 'pictures.matrix.notShown');
      case 'proof':
        if (cell.proof === null) return this.without('pictures.matrix.notShown');
        return known(this.t(`evidence.coverage.proof.${cell.proof}`));
      case 'share':
        if (cell.share === null) return this.without('pictures.matrix.notAssessed');
        return known(this.i18n.share(cell.share));
      default:
        return this.points(cell, figure);
    }
  }

  whole(row: MatrixRow, figure: MatrixFigure): Said {
    const { total } = row;
    const isBlank = total.assessed === 0;
    switch (figure) {
      case 'reviewedOn':
        if (row.reviewedOn) return known(this.i18n.day(row.reviewedOn, 'medium'));
        return this.without(row.part === 'full' ? 'pictures.matrix.neverReviewed' : 'pictures.matrix.notShown');
      case 'proof': {
        if (row.proven === null) return this.without('pictures.matrix.notShown');
        const measures = row.cells.filter(({ state }) => state !== 'not-concerning').length;
        return known(this.t('pictures.matrix.provenOf', { proven: row.proven, measures }));
      }
      case 'share':
        if (row.share === null) return this.without('pictures.matrix.notAssessed');
        return known(this.i18n.share(row.share));
      case 'planned':
        if (isBlank && total.planned === 0) return this.without('pictures.matrix.unknown');
        return known(this.i18n.points(total.planned));
      case 'effective':
        return isBlank ? this.without('pictures.matrix.notAssessed') : known(this.i18n.points(total.effective));
      default: {
        const of = this.t('pictures.matrix.of', { possible: this.i18n.points(total.possible) });
        const planned = this.t('pictures.matrix.plus', { planned: this.i18n.points(total.planned) });
        if (isBlank) return this.without('pictures.matrix.notAssessed', total.planned > 0 ? planned : null, of);
        return known(this.i18n.points(total.effective), planned, of);
      }
    }
  }

  private points(cell: MatrixCell, figure: 'points' | 'effective' | 'planned'): Said {
    const isAssessed = cell.state === 'assessed';
    if (cell.possible === null) {
      const share = cell.share === null ? null : this.i18n.share(cell.share);
      const effective = share && this.t('pictures.matrix.shareEffective', { share });
      return isAssessed
        ? this.without('pictures.matrix.noPoints', effective)
        : this.without('pictures.matrix.notAssessed', this.t('pictures.matrix.noPoints'));
    }
    if (figure === 'planned') {
      if (cell.planned !== null) return known(this.i18n.points(cell.planned));
      return this.without(isAssessed ? 'pictures.matrix.unknown' : 'pictures.matrix.notAssessed');
    }
    const of = this.t('pictures.matrix.of', { possible: this.i18n.points(cell.possible) });
    const planned =
      cell.planned === null ? null : this.t('pictures.matrix.plus', { planned: this.i18n.points(cell.planned) });
    const more = figure === 'points' ? [planned, of] : [];
    return isAssessed
      ? known(this.i18n.points(cell.effective), ...more)
      : this.without('pictures.matrix.notAssessed', ...more);
  }

  private without(
    key: `pictures.matrix.${'notConcerning' | 'notAssessed' | 'neverReviewed' | 'notShown' | 'unknown' | 'noPoints'}`,
    ...more: (string | null)[]
  ): Said {
    return { ...known(this.t(key), ...more), isKnown: false };
  }
}
