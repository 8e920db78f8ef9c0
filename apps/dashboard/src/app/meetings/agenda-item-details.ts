import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MOST_ITEM_LINKS } from '@zesumme/domain';
import { type Choice, Control, Field, I18n, Icon } from '@zesumme/ui';
import { Picker } from '@zesumme/ui/picker';
import { startWith, switchMap } from 'rxjs';
import { AgendaData } from './agenda-data';
import { type AgendaItemGroup, linkGroup } from './agenda-form-model';

/** What a point has beside its title: a note, links, and the action or measure it is about. Closed, it says what is there. */
@Component({
  selector: 'z-agenda-item-details',
  imports: [Control, Field, Icon, Picker, ReactiveFormsModule],
  templateUrl: './agenda-item-details.html',
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .toggle {
      min-height: 24px;
      padding: 0;
      font-weight: var(--z-regular);
      white-space: normal;
      text-align: left;
    }
    .inside {
      display: grid;
      gap: var(--z-3);
      padding: var(--z-2) 0 var(--z-3);
    }
    .link {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) auto;
      gap: var(--z-2);
      align-items: start;
    }
    .link .b {
      margin-top: 26px;
    }
    .add {
      justify-self: start;
    }
    @media (max-width: 599px) {
      .link {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .link .url {
        grid-row: 2;
        grid-column: 1 / -1;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgendaItemDetails {
  readonly item = input.required<AgendaItemGroup>();
  /** Where the item stands in the form, such as `agenda.2`. */
  readonly path = input.required<string>();
  readonly number = input.required<number>();
  readonly groupId = input('');
  private readonly data = inject(AgendaData);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly wasOpened = signal(false);
  private readonly events = toSignal(
    toObservable(this.item).pipe(switchMap((item) => item.events.pipe(startWith(null)))),
  );
  private readonly value = computed(() => {
    this.events();
    return this.item().getRawValue();
  });
  /** Opened by hand, or because something inside is wrong. */
  protected readonly isOpen = computed(() => {
    this.events();
    const { note, links, about } = this.item().controls;
    return this.wasOpened() || note.invalid || links.invalid || about.invalid;
  });
  protected readonly links = computed(() => {
    this.events();
    return [...this.item().controls.links.controls];
  });
  protected readonly mayAddLink = computed(() => this.links().length < MOST_ITEM_LINKS);
  protected readonly about = computed<readonly Choice[]>(() => {
    const { about } = this.value();
    return about ? [about] : [];
  });
  /** What is inside, for whoever has not opened it. */
  protected readonly summary = computed(() => {
    const { note, links, about } = this.value();
    const parts = [
      ...(note.trim() ? [this.t('agenda.form.hasNote')] : []),
      ...(links.length > 0 ? [this.t('agenda.form.hasLinks', { count: links.length })] : []),
      ...(about ? [this.t('agenda.form.hasAbout', { title: about.label })] : []),
    ];
    return parts.length > 0 ? parts.join(' · ') : this.t('agenda.form.details');
  });
  protected readonly find = (text: string): Promise<readonly Choice[]> => this.data.findSubjects(this.groupId(), text);

  protected toggle(): void {
    this.wasOpened.update((open) => !open);
    if (this.wasOpened()) this.focusOn(`${this.path()}.note`);
  }

  protected choose([subject]: readonly Choice[]): void {
    const { about } = this.item().controls;
    about.setValue(subject ?? null);
    about.markAsDirty();
  }

  protected addLink(): void {
    const { links } = this.item().controls;
    links.push(linkGroup());
    links.markAsDirty();
    this.focusOn(`${this.path()}.links.${links.length - 1}.label`);
  }

  protected removeLink(at: number): void {
    const { links } = this.item().controls;
    links.removeAt(at);
    links.markAsDirty();
    this.focusOn(`${this.path()}.links.add`);
  }

  private focusOn(id: string): void {
    afterNextRender(() => this.document.getElementById(id)?.focus(), { injector: this.injector });
  }
}
