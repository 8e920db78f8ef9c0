import { inject } from '@angular/core';
import { NonNullableFormBuilder } from '@angular/forms';
import type { ActionDetail, ActionStatus } from '@zesumme/domain';
import type { Choice } from '@zesumme/ui/picker';

/** The fields of the form. Made where a component is made. */
export function actionForm() {
  const build = inject(NonNullableFormBuilder);
  const responsible = (value: Partial<{ organisationId: string; contactId: string }> = {}) =>
    build.group({ organisationId: '', contactId: '', ...value });
  const form = build.group({
    groupId: '',
    title: '',
    description: '',
    synergy: '',
    status: 'idea' as ActionStatus,
    themeId: '',
    startDay: '',
    dueDay: '',
    progress: 0 as number | null,
    doneDay: '',
    meetingId: '',
    agendaItemId: '',
    communeCodes: [[] as string[]],
    measureIds: [[] as string[]],
    responsibles: build.array<ReturnType<typeof responsible>>([]),
  });
  return { form, responsible };
}
export type ActionFormModel = ReturnType<typeof actionForm>;

/** Puts a stored action into the form; nothing counts as typed yet. */
export function fill({ form, responsible }: ActionFormModel, action: ActionDetail): void {
  form.controls.responsibles.clear({ emitEvent: false });
  for (const { organisation, contact } of action.responsibles) {
    const value = { organisationId: organisation.id, contactId: contact?.id ?? '' };
    form.controls.responsibles.push(responsible(value), { emitEvent: false });
  }
  form.reset({
    groupId: action.group.id,
    title: action.title,
    description: action.description ?? '',
    synergy: action.synergy ?? '',
    status: action.status,
    themeId: action.theme?.id ?? '',
    startDay: action.startDay ?? '',
    dueDay: action.dueDay ?? '',
    progress: action.progress ?? 0,
    doneDay: action.doneDay ?? '',
    meetingId: action.meeting?.id ?? '',
    agendaItemId: action.agendaItem?.id ?? '',
    communeCodes: action.communes.map(({ code }) => code),
    measureIds: action.measures.map(({ id }) => id),
    responsibles: form.controls.responsibles.getRawValue(),
  });
}

/** What the form stands for, as the API takes it: a day of completion only with what is done. */
export function toSend({ form }: ActionFormModel): Record<string, unknown> {
  const raw = form.getRawValue();
  return {
    ...raw,
    progress: raw.progress ?? 0,
    doneDay: raw.status === 'done' ? raw.doneDay : '',
    agendaItemId: raw.meetingId ? raw.agendaItemId : '',
  };
}

/** The names of what is chosen already, for pickers that only know ids. */
export const namesIn = (action: ActionDetail): { communes: Choice[]; organisations: Map<string, string> } => ({
  communes: action.communes.map(({ code, name }) => ({ id: code, label: name })),
  organisations: new Map(action.responsibles.map(({ organisation }) => [organisation.id, organisation.name])),
});
