import { Injectable, inject, signal } from '@angular/core';
import type { AbstractControl, FormGroup } from '@angular/forms';
import { issuesIn } from '@zesumme/domain';
import { I18n, wordsOfIssue } from '@zesumme/ui';
import type * as z from 'zod';
import { Problem } from './problem';

interface Issue {
  path: string;
  code: string;
  params: Record<string, unknown>;
}

interface Options<S extends z.ZodType> {
  /** What the API takes: the same schema checks here before anything is sent. */
  schema: S;
  /** What is sent, made of the form's raw value; the raw value itself when absent. */
  value?: () => unknown;
  /** Sends it. What it throws is put into words; nothing typed is lost. */
  save: (value: z.output<S>) => Promise<void>;
  /** Where in the form a path of what is sent leads; the same when absent. */
  pathOf?: (path: string) => string;
  /** The id of the control for a path, for links of the error summary; the path itself when absent. */
  idOf?: (path: string) => string;
}

/**
 * The one way in which forms are checked and sent: checked when sent, then at each change; what is wrong is said at its
 * field and in the summary; what was typed stays, also when somebody else saved in between.
 */
export class EditForm<S extends z.ZodType> {
  /** What is wrong, for `<z-error-summary [items]="…">`. */
  readonly errors = signal<readonly { id: string | null; text: string }[]>([]);
  readonly isSaving = signal(false);
  /** The present state of the record when somebody saved in between, else nothing. */
  readonly stale = signal<unknown>(null);
  private wasSent = false;
  /** What the form held when it was sent last. */
  private sent = '';
  private saysWhatIsTaken = false;

  constructor(
    private readonly form: FormGroup,
    private readonly options: Options<S>,
    private readonly i18n: I18n,
  ) {
    form.valueChanges.subscribe(() => this.wasSent && this.mark(this.ownIssues(), false));
  }

  /** Whether something was typed that is neither saved nor on its way. */
  get hasUnsavedChanges(): boolean {
    return this.form.dirty && !(this.isSaving() && this.isAsSent);
  }

  /** Checks and sends. */
  async submit(): Promise<void> {
    if (this.isSaving()) return;
    this.wasSent = true;
    const own = this.ownIssues();
    this.mark(own, true);
    if (own.length > 0) return;
    this.isSaving.set(true);
    this.sent = this.held();
    this.saysWhatIsTaken = false;
    try {
      await this.options.save(this.options.schema.parse(this.toSend()));
      if (!this.saysWhatIsTaken && this.isAsSent) this.form.markAsPristine();
      this.stale.set(null);
    } catch (error) {
      this.tell(error);
    } finally {
      this.isSaving.set(false);
    }
  }

  /**
   * Says that what was sent is kept: nothing is unsaved then, but for what was changed meanwhile, which stays as it was typed. For
   * `save` where the form stays on the page, before it tells others what came of it.
   *
   * @returns whether nothing was changed meanwhile
   */
  taken(): boolean {
    this.saysWhatIsTaken = true;
    if (!this.isAsSent) return false;
    this.form.markAsPristine();
    return true;
  }

  /**
   * Empties the form after its work is done; it is checked again only when it is sent again. Within `save`, what was changed
   * since it was sent stays as it was typed.
   *
   * @returns whether it is empty now
   */
  reset(): boolean {
    this.wasSent = false;
    this.errors.set([]);
    this.saysWhatIsTaken = true;
    const isEmpty = !this.isSaving() || this.isAsSent;
    if (isEmpty) this.form.reset();
    else this.emptyWhatWasSent();
    return isEmpty;
  }

  /** Whether the form still holds what was sent last. */
  private get isAsSent(): boolean {
    return this.held() === this.sent;
  }

  private emptyWhatWasSent(): void {
    const sent = JSON.parse(this.sent) as Record<string, unknown>;
    for (const [name, control] of Object.entries(this.form.controls)) {
      if (JSON.stringify(control.getRawValue()) === JSON.stringify(sent[name])) control.reset();
    }
  }

  private tell(error: unknown): void {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'stale') this.stale.set(error.current ?? {});
    if (error.issues.length > 0) return this.mark([...error.issues], true);
    const text = this.i18n.find(`errors.problem.${error.code}`, error.params) ?? this.i18n.t('errors.offline');
    this.errors.set([{ id: null, text }]);
  }

  private held(): string {
    return JSON.stringify(this.form.getRawValue());
  }

  private toSend(): unknown {
    return this.options.value ? this.options.value() : this.form.getRawValue();
  }

  private ownIssues(): Issue[] {
    return issuesIn(this.options.schema, this.toSend());
  }

  /** Puts each issue on its control, and takes it off those that have none. */
  private mark(issues: Issue[], summarise: boolean): void {
    clear(this.form);
    const { pathOf } = this.options;
    const here = issues.map((issue) => (pathOf ? { ...issue, path: pathOf(issue.path) } : issue));
    for (const issue of here) controlAt(this.form, issue.path)?.setErrors({ issue }, { emitEvent: true });
    if (summarise || this.errors().length > 0) this.errors.set(here.map((issue) => this.inSummary(issue)));
  }

  private inSummary({ path, code, params }: Issue): { id: string | null; text: string } {
    const words = wordsOfIssue(this.i18n, { code, params: params as Record<string, string> });
    const id = path && controlAt(this.form, path) ? (this.options.idOf?.(path) ?? path) : null;
    const field = id ? (document.getElementById(id) as HTMLInputElement | null) : null;
    const label = field?.labels?.[0]?.firstChild?.textContent?.trim();
    return { id, text: label ? `${label} – ${words}` : words };
  }
}

function clear(control: AbstractControl): void {
  if (control.errors?.['issue']) control.setErrors(null);
  const children = (control as { controls?: Record<string, AbstractControl> | AbstractControl[] }).controls ?? [];
  for (const child of Object.values(children)) clear(child);
}

/** The control of a path, or of the nearest one around it that has one. */
function controlAt(form: FormGroup, path: string): AbstractControl | null {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const control = form.get(steps.slice(0, length));
    if (control) return control;
  }
  return null;
}

/** Makes forms: `inject(EditForms).of(this.form, { schema, save })`. */
@Injectable({ providedIn: 'root' })
export class EditForms {
  private readonly i18n = inject(I18n);

  of<S extends z.ZodType>(form: FormGroup, options: Options<S>): EditForm<S> {
    return new EditForm(form, options, this.i18n);
  }
}
