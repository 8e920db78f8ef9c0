import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type RecoveryCodes as Codes, type SecondFactorOffer, rolesWithSecondFactor } from '@zesumme/domain';
import { Failure, I18n, Say, Skeleton } from '@zesumme/ui';
import { Api } from '../platform/api';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { FactorSetUp } from './factor-set-up';
import { type FactorAct, type FactorResult, OwnFactorForm } from './own-factor-form';
import { RecoveryCodes } from './recovery-codes';

/** The own second step: setting it up, other recovery codes, and switching it off. */
@Component({
  selector: 'z-own-second-factor',
  imports: [FactorSetUp, Failure, OwnFactorForm, RecoveryCodes, Skeleton],
  template: `<section class="sect form" aria-labelledby="second-factor">
    <header>
      <h2 id="second-factor">{{ t('secondFactor.title') }}</h2>
    </header>
    @if (codes(); as made) {
      <z-recovery-codes [codes]="made" (kept)="finish()" />
    } @else if (offer(); as waiting) {
      <z-factor-set-up [offer]="waiting" [confirm]="confirm" (made)="codes.set($event)">
        <button type="button" class="b t" (click)="leave()">{{ t('common.act.cancel') }}</button>
      </z-factor-set-up>
    } @else if (detail.error(); as error) {
      <z-failure [error]="error" [title]="t('errors.title.refused')" (retried)="detail.reload()" />
    } @else if (detail.value(); as factor) {
      @if (factor.isOn) {
        <p class="say">
          {{ t('secondFactor.on', { when: i18n.instant(factor.since ?? '') }) }}
          {{ t('secondFactor.left', { count: factor.recoveryCodesLeft }) }}
        </p>
      } @else {
        <p class="say s">{{ t('secondFactor.text') }}</p>
        @if (isAdvised()) {
          <p class="say s">{{ t('secondFactor.advised') }}</p>
        }
      }
      @if (act(); as chosen) {
        <z-own-factor-form [act]="chosen" [factor]="factor" (done)="took($event)" (left)="act.set(null)" />
      } @else {
        <div class="acts">
          @if (factor.isOn) {
            <button type="button" class="b" (click)="act.set('renew')">{{ t('secondFactor.renew') }}</button>
            @if (factor.isRequired) {
              <span class="s m">{{ t('secondFactor.required') }}</span>
            } @else {
              <button type="button" class="b" (click)="act.set('off')">{{ t('secondFactor.off') }}</button>
            }
          } @else {
            <button type="button" class="b" (click)="act.set('begin')">{{ t('secondFactor.begin') }}</button>
          }
        </div>
      }
    } @else {
      <z-skeleton />
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnSecondFactor {
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly act = signal<FactorAct | null>(null);
  protected readonly offer = signal<SecondFactorOffer | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly isAdvised = computed(() => {
    const role = this.session.account()?.role;
    return role !== undefined && rolesWithSecondFactor.includes(role);
  });
  protected readonly detail = read(
    () => true,
    () => this.api.ask(this.api.client.GET('/api/me/second-factor')),
  );

  /** Recovery codes on the screen are lost once one leaves. */
  hasUnsavedChanges(): boolean {
    return this.codes() !== null;
  }

  protected readonly confirm = async (code: string): Promise<readonly string[]> => {
    const request = this.api.client.POST('/api/me/second-factor/confirmation', { body: { code } });
    return ((await this.api.ask(request)) as Codes).codes;
  };

  protected async took({ offer, codes }: FactorResult): Promise<void> {
    const chosen = this.act();
    this.offer.set(offer ?? null);
    this.codes.set(codes ?? null);
    if (chosen === 'begin') return;
    this.act.set(null);
    if (chosen === 'renew') return this.say.done(this.t('secondFactor.renewed'));
    await this.changed();
    await this.say.done(this.t('secondFactor.offDone'));
  }

  protected leave(): void {
    this.offer.set(null);
    this.act.set(null);
  }

  /** The codes are in a safe place. */
  protected async finish(): Promise<void> {
    const isNew = this.act() === 'begin';
    this.codes.set(null);
    this.leave();
    await this.changed();
    if (isNew) await this.say.done(this.t('secondFactor.done'));
  }

  private async changed(): Promise<void> {
    this.detail.reload();
    await this.session.load();
  }
}
