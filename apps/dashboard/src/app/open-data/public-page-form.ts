import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import {
  type EvidenceForm,
  type PageContact,
  type PublicPageChoice,
  type PublicPageDetail,
  type PublicPart,
  evidenceForms,
  luxembourgDay,
  pageContacts,
  publicPageChoice,
  publicPagePut,
  publicParts,
} from '@zesumme/domain';
import {
  Ask,
  Control,
  DemoMark,
  ErrorSummary,
  Failure,
  Field,
  I18n,
  Icon,
  SaveBar,
  Say,
  Skeleton,
  StaleNote,
  issueInWords,
} from '@zesumme/ui';
import { acting } from '../platform/acting';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { OpenDataData } from './open-data-data';
import { PublicChapterView } from './public-chapter';

/** So long the preview waits for the next key. */
const CALM = 400;

/** What everybody sees of a commune's chapter 6: chosen on the left, seen on the right as everybody will. */
@Component({
  selector: 'z-public-page-form',
  imports: [
    Control,
    DemoMark,
    ErrorSummary,
    Failure,
    Field,
    Icon,
    PublicChapterView,
    ReactiveFormsModule,
    RouterLink,
    SaveBar,
    Skeleton,
    StaleNote,
  ],
  templateUrl: './public-page-form.html',
  styleUrl: './public-page-form.css',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicPageForm implements HasUnsavedChanges {
  readonly code = input.required<string>();
  private readonly data = inject(OpenDataData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly builder = inject(NonNullableFormBuilder);
  private readonly pageTitle = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly parts = publicParts;
  protected readonly evidenceForms = evidenceForms;
  protected readonly partKey = (part: PublicPart) => `openData.part.${part}` as const;
  protected readonly hintKey = (part: PublicPart) => `openData.hint.${part}` as const;
  protected readonly pageContacts = pageContacts;
  protected readonly contactKey = (of: PageContact) => `openData.form.contactOf.${of}` as const;
  protected readonly formKey = (form: EvidenceForm) => `openData.form.evidence.${form}` as const;
  protected readonly dayOf = (instant: string): string => this.i18n.day(luxembourgDay(new Date(instant)));

  protected readonly stored = read(
    () => this.code(),
    (code) => this.data.page(code),
  );
  /** As it is stored, as far as the reader has been told: read, saved, or learnt of because somebody saved in between. */
  protected readonly page = linkedSignal<PublicPageDetail | undefined>(() => this.stored.value());
  protected readonly form = this.builder.group({
    parts: this.builder.control<PublicPart[]>([]),
    introductionFr: '',
    introductionDe: '',
    introductionEn: '',
    evidenceForm: this.builder.control<EvidenceForm>('number'),
    contactOf: this.builder.control<PageContact | ''>(''),
    contactName: '',
    contactEmail: '',
    contactTelephone: '',
    contactUrl: '',
    snapshotId: '',
  });
  /** Whether what is saved is to be seen by everybody. */
  private readonly wanted = signal(false);
  protected readonly partsError = issueInWords(signal(this.form.controls.parts));
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: publicPagePut,
    value: () => ({ ...this.choice(), published: this.wanted(), version: this.page()?.version ?? null }),
    save: async (page) => {
      const before = this.page()?.publishedAt ?? null;
      const kept = await this.data.keep(this.code(), page);
      this.fill(kept);
      const said = this.saidOf(before, kept.publishedAt);
      void this.say.done(this.t(`openData.form.said.${said}`));
    },
  });
  /** Since when it was published when it was read or saved here last; somebody may have published or withdrawn it since. */
  private readonly knownSince = signal<string | null>(null);
  protected readonly withdrawing = acting({ stale: (current) => this.edit.stale.set(current) });
  protected readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  /** What is chosen now, as far as it can be shown. */
  private readonly chosen = computed((): PublicPageChoice | undefined => {
    this.typed();
    if (!this.page()) return undefined;
    return publicPageChoice.safeParse(this.choice()).data;
  });
  private readonly calm = signal<PublicPageChoice | undefined>(undefined);
  protected readonly preview = read(
    () => {
      const choice = this.calm();
      return choice && { code: this.code(), choice };
    },
    ({ code, choice }) => this.data.preview(code, choice),
  );
  protected readonly isBehind = computed(() => this.page() !== undefined && this.chosen() === undefined);
  /** What is stored now when somebody saved in between, in the words of the form. */
  protected readonly storedNow = computed(() => {
    const current = this.edit.stale() as PublicPageDetail | null;
    if (!current) return current;
    const { parts, contactOf, publishedAt } = current;
    return { ...typedOf(current), parts: this.inWords(parts), contactOf: this.ofInWords(contactOf), publishedAt };
  });
  protected readonly typedNow = computed(() => {
    this.typed();
    const typed = this.form.getRawValue();
    const { parts, contactOf } = typed;
    return {
      ...typed,
      parts: this.inWords(parts),
      contactOf: this.ofInWords(contactOf || null),
      publishedAt: this.knownSince(),
    };
  });

  constructor() {
    effect(() => {
      const stored = this.stored.value();
      if (stored) untracked(() => this.fill(stored));
    });
    effect(() => {
      // The next attempt is made on top of what the reader has been told of.
      const current = this.edit.stale() as PublicPageDetail | null;
      if (current?.commune) this.page.set(current);
    });
    effect(() => {
      const commune = this.page()?.commune.name;
      if (commune) this.pageTitle.set(this.t('openData.form.heading', { commune }));
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const choice = this.chosen();
      clearTimeout(timer);
      if (!choice) return;
      if (!untracked(this.calm)) return this.calm.set(choice);
      timer = setTimeout(() => this.calm.set(choice), CALM);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected isShown(part: PublicPart): boolean {
    this.typed();
    return this.form.controls.parts.value.includes(part);
  }

  protected toggle(part: PublicPart, isChosen: boolean): void {
    const { parts } = this.form.controls;
    parts.setValue(publicParts.filter((each) => (each === part ? isChosen : parts.value.includes(each))));
    parts.markAsDirty();
  }

  /** Keeps what is typed; what everybody sees follows where the page is published already. */
  protected async save(): Promise<void> {
    await this.send((this.page()?.publishedAt ?? null) !== null);
  }

  /** Publishing is asked about, since it cannot be unread. */
  protected async publish(): Promise<void> {
    const commune = this.page()?.commune.name ?? '';
    const isSure = await this.ask.confirm({
      title: this.t('openData.form.askPublish', { commune }),
      text: this.t('openData.form.askPublishText'),
      act: this.t('openData.form.publish'),
    });
    if (isSure) await this.send(true);
  }

  protected async withdraw(): Promise<void> {
    const commune = this.page()?.commune.name ?? '';
    const isSure = await this.ask.confirm({
      title: this.t('openData.form.askWithdraw', { commune }),
      text: this.t('openData.form.askWithdrawText'),
      act: this.t('openData.form.withdraw'),
      danger: true,
    });
    if (isSure) await this.withdrawing.run(() => this.withdrawStored());
  }

  /**
   * Withdraws what is stored, whatever the form holds: it neither needs to be valid, nor is it saved by the way, and what is
   * typed in it stays.
   */
  private async withdrawStored(): Promise<void> {
    const stored = this.page();
    if (!stored) return;
    const kept = await this.data.keep(this.code(), { ...choiceOf(stored), published: false, version: stored.version });
    if (this.form.dirty) {
      this.page.set(kept);
      this.knownSince.set(kept.publishedAt);
    } else {
      this.fill(kept);
    }
    void this.say.done(this.t('openData.form.said.withdrawn'));
  }

  private async send(published: boolean): Promise<void> {
    this.wanted.set(published);
    await this.edit.submit();
  }

  private choice() {
    const { snapshotId, ...typed } = this.form.getRawValue();
    return { ...typed, snapshotId: snapshotId === '' ? null : snapshotId };
  }

  private fill(page: PublicPageDetail): void {
    this.page.set(page);
    this.knownSince.set(page.publishedAt);
    this.wanted.set(page.publishedAt !== null);
    this.form.reset(typedOf(page));
  }

  private saidOf(before: string | null, after: string | null): 'saved' | 'live' | 'published' | 'withdrawn' {
    if (before === null) return after === null ? 'saved' : 'published';
    return after === null ? 'withdrawn' : 'live';
  }

  private readonly ofInWords = (of: PageContact | null): string => (of ? this.t(this.contactKey(of)) : '');
  private readonly inWords = (parts: readonly PublicPart[]): string =>
    this.i18n.list(parts.map((part) => this.t(this.partKey(part))));
}

/** What is stored, without what says whether it is published. */
const choiceOf = (page: PublicPageDetail): PublicPageChoice => ({
  parts: page.parts,
  introductionFr: page.introductionFr,
  introductionDe: page.introductionDe,
  introductionEn: page.introductionEn,
  evidenceForm: page.evidenceForm,
  contactOf: page.contactOf,
  contactName: page.contactName,
  contactEmail: page.contactEmail,
  contactTelephone: page.contactTelephone,
  contactUrl: page.contactUrl,
  snapshotId: page.snapshotId,
});

/** A stored page as the form holds it. */
const typedOf = (page: PublicPageDetail) => ({
  parts: page.parts,
  introductionFr: page.introductionFr ?? '',
  introductionDe: page.introductionDe ?? '',
  introductionEn: page.introductionEn ?? '',
  evidenceForm: page.evidenceForm,
  contactOf: page.contactOf ?? ('' as const),
  contactName: page.contactName ?? '',
  contactEmail: page.contactEmail ?? '',
  contactTelephone: page.contactTelephone ?? '',
  contactUrl: page.contactUrl ?? '',
  snapshotId: page.snapshotId ?? '',
});
