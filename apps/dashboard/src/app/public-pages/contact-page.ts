import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { type MessageReceipt, type MessageSubject, messageSend, messageSubjects } from '@zesumme/domain';
import { Control, DemoMark, ErrorSummary, Failure, Field, I18n, Icon, Rich } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { PublicPagesData } from './public-pages-data';

const withLead: readonly MessageSubject[] = ['working-group', 'meeting', 'action'];
const isId = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A message to whoever leads a group, or to the broker; the address says what it is about. */
@Component({
  selector: 'z-contact-page',
  imports: [Control, DemoMark, ErrorSummary, Failure, Field, Icon, ReactiveFormsModule, Rich, RouterLink],
  templateUrl: './contact-page.html',
  styleUrl: './contact-page.css',
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactPage implements HasUnsavedChanges {
  /** From the address: the kind of thing, its id, and whether the reader tells that it was done. */
  readonly about = input<string>();
  readonly id = input<string>();
  readonly done = input<string>();
  private readonly data = inject(PublicPagesData);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly warn = warnBeforeUnload;
  protected readonly sent = signal<(MessageReceipt & { email: string }) | null>(null);
  protected readonly broker = read(
    () => true,
    () => this.data.broker(),
  );

  protected readonly subject = computed(() => {
    const type = messageSubjects.find((each) => each === this.about());
    const id = this.id();
    return type ? { type, id: id && isId.test(id) ? id : null } : null;
  });
  protected readonly subjectName = read(
    () => (this.subject()?.id ? this.subject() : undefined),
    (subject) => this.data.nameOf(subject?.type ?? 'accessibility', subject?.id ?? ''),
  );
  /** What the message is about: its kind, and its name where the reader may know it; a group's name says its kind. */
  protected readonly subjectWords = computed(() => {
    const subject = this.subject();
    if (!subject) return null;
    const name = subject.id ? this.subjectName.value() : null;
    if (name && subject.type === 'working-group') return name;
    return [this.t(`publicPages.contact.subject.${subject.type}`), name].filter(Boolean).join(' · ');
  });
  /** Who will receive the message. */
  protected readonly receiver = computed(() => {
    const broker = this.broker.value();
    if (!broker) return [];
    const subject = this.subject();
    const lead = broker.projectManagers.find(({ groups }) => groups.some(({ id }) => id === subject?.id));
    const names = lead ? [lead.displayName] : broker.projectManagers.map(({ displayName }) => displayName);
    const who =
      !lead && subject?.id && withLead.includes(subject.type)
        ? this.t('publicPages.contact.toLead', { broker: broker.name })
        : names.length > 0
          ? this.t('publicPages.contact.toAll', { names: this.i18n.list(names), broker: broker.name })
          : this.t('publicPages.contact.toBroker', { broker: broker.name });
    return this.i18n.parts('publicPages.contact.to', { who });
  });

  protected readonly form = inject(NonNullableFormBuilder).group({ senderName: '', senderEmail: '', text: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: messageSend,
    value: () => ({ ...this.form.getRawValue(), subject: this.subject() }),
    save: async (message) => {
      const receipt = await this.data.send(message);
      this.sent.set({ ...receipt, email: message.senderEmail });
    },
  });

  constructor() {
    effect(() => this.fill());
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected another(): void {
    this.edit.reset();
    this.fill();
    this.sent.set(null);
  }

  private fill(): void {
    if (this.form.dirty) return;
    const { actor, account } = this.session.me();
    this.form.reset({
      senderName: actor.kind === 'account' ? actor.displayName : '',
      senderEmail: account?.email ?? '',
      text: this.done() ? `${this.t('publicPages.contact.didItText')}\n\n` : '',
    });
  }
}
