import { Injectable, inject } from '@angular/core';
import {
  type AgendaAddition,
  type AgendaOffers,
  type Holiday,
  type MeetingDetail,
  type ProgrammeMeasures,
  fold,
} from '@zesumme/domain';
import { type Choice, I18n } from '@zesumme/ui';
import { Api } from '../platform/api';
import { measureTitle, programmeName } from '../platform/names';

/** How many actions are offered for what is typed. */
const OFFERED = 10;

/** What preparing an agenda reads from the API. */
@Injectable({ providedIn: 'root' })
export class AgendaData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;
  private readonly i18n = inject(I18n);
  private readonly holidayYears = new Map<number, Promise<Holiday[]>>();

  /** Actions of the group and measures that an item may be about, by the words in their titles. */
  async findSubjects(groupId: string, q: string): Promise<Choice[]> {
    const [actions, measures] = await Promise.all([groupId ? this.actions(groupId, q) : [], this.measures(q)]);
    return [...actions, ...measures];
  }

  /** The public holidays of a year; those of a year that is not known yet, or cannot be had, are none. */
  holidays(year: number): Promise<Holiday[]> {
    const known = this.holidayYears.get(year);
    if (known) return known;
    const asked = this.api
      .ask(this.client.GET('/api/public-holidays', { params: { query: { year } } }))
      .then(({ items }) => items)
      .catch(() => {
        this.holidayYears.delete(year);
        return [];
      });
    this.holidayYears.set(year, asked);
    return asked;
  }

  /** What is offered for the next agenda of a group. */
  offers(groupId: string): Promise<AgendaOffers> {
    return this.api.ask(
      this.client.GET('/api/working-groups/{id}/agenda-offers', { params: { path: { id: groupId } } }),
    );
  }

  /** Puts one offer on the agenda of a meeting, and gives the meeting as it then is. */
  add(meetingId: string, body: AgendaAddition): Promise<MeetingDetail> {
    return this.api.ask(this.client.POST('/api/meetings/{id}/agenda', { params: { path: { id: meetingId } }, body }));
  }

  private async actions(groupId: string, q: string): Promise<Choice[]> {
    const query = { groupId, q, size: OFFERED };
    const { items } = await this.api.ask(this.client.GET('/api/actions', { params: { query } }));
    return items.map(({ id, title }) => ({
      id: `action:${id}`,
      label: title,
      hint: this.i18n.t('agenda.form.action'),
    }));
  }

  private async measures(q: string): Promise<Choice[]> {
    const { items } = await this.api.ask(this.client.GET('/api/chapter-6/measures'));
    const { t } = this.i18n;
    const hintOf = (programme: ProgrammeMeasures): string =>
      items.length > 1
        ? t('agenda.form.measureOf', { programme: programmeName(this.i18n, programme) })
        : t('agenda.form.measure');
    return items
      .flatMap((programme) =>
        programme.measures.map((measure) => ({
          id: `measure:${measure.id}`,
          label: measureTitle(this.i18n, measure),
          hint: hintOf(programme),
        })),
      )
      .filter(({ label }) => fold(label).includes(fold(q)));
  }
}
