import { Injectable, inject } from '@angular/core';
import type { GroupReminders, MeetingReminders, ReminderPlanSet } from '@zesumme/domain';
import { Api } from '../api';

/** What people are reminded of: one meeting, or all meetings of a group. */
export interface ReminderSubject {
  of: 'meeting' | 'group';
  id: string;
}

/** The plans of reminders; that of a group says nothing of single reminders. */
@Injectable({ providedIn: 'root' })
export class RemindersData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  get({ of, id }: ReminderSubject): Promise<GroupReminders & Partial<MeetingReminders>> {
    const params = { path: { id } };
    return of === 'meeting'
      ? this.api.ask(this.client.GET('/api/meetings/{id}/reminders', { params }))
      : this.api.ask(this.client.GET('/api/working-groups/{id}/reminders', { params }));
  }

  set({ of, id }: ReminderSubject, body: ReminderPlanSet): Promise<GroupReminders & Partial<MeetingReminders>> {
    const params = { path: { id } };
    return of === 'meeting'
      ? this.api.ask(this.client.PUT('/api/meetings/{id}/reminders', { params, body }))
      : this.api.ask(this.client.PUT('/api/working-groups/{id}/reminders', { params, body }));
  }
}
