import { Injectable, inject } from '@angular/core';
import type { CalendarFeedList, CalendarFeedMade } from '@zesumme/domain';
import { Api } from '../platform/api';

/** What the page of calendars reads from the API and asks of it. */
@Injectable({ providedIn: 'root' })
export class CalendarFeedsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(): Promise<CalendarFeedList> {
    return this.api.ask(this.client.GET('/api/calendar-feeds'));
  }

  /** @param groupId of one group; without it, one's own meetings */
  create(groupId: string | null): Promise<CalendarFeedMade> {
    const body = { kind: groupId === null ? ('mine' as const) : ('group' as const), groupId };
    return this.api.ask(this.client.POST('/api/calendar-feeds', { body }));
  }

  remove(id: string): Promise<CalendarFeedList> {
    return this.api.ask(this.client.DELETE('/api/calendar-feeds/{id}', { params: { path: { id } } }));
  }
}
