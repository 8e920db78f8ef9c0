import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { DemoMark, Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { ErasePerson } from './erase-person';
import { HeldKinds } from './held-kinds';
import { OwnPublicationForm } from './own-publication';
import { PersonalDataData } from './personal-data-data';

/** What is held about the reader, why, how long, and how to take it along. */
@Component({
  selector: 'z-own-data-page',
  imports: [DemoMark, ErasePerson, Failure, HeldKinds, Icon, OwnPublicationForm, Skeleton],
  template: `<div class="head">
      <h1>
        {{ t('personalData.title') }}
        @if (found.value()?.isDemo) {
          <z-demo />
        }
      </h1>
    </div>
    <p class="lede">{{ t('personalData.lede') }}</p>
    @if (found.error(); as error) {
      <z-failure [level]="2" [error]="error" (retried)="found.reload()" />
    } @else if (found.value(); as held) {
      <p class="say">{{ t('personalData.lead', sums()) }}</p>
      <section class="sect" aria-labelledby="take">
        <header>
          <h2 id="take">{{ t('personalData.take') }}</h2>
        </header>
        <p class="s m">{{ t('personalData.takeText') }}</p>
        <div class="acts below">
          <a class="b" download href="/api/me/data/export"
            ><z-icon name="download-simple" size="s" />{{ t('personalData.json') }}</a
          >
          <a class="b" download [href]="'/api/me/data/document?language=' + i18n.locale()"
            ><z-icon name="file-pdf" size="s" />{{ t('personalData.pdf') }}</a
          >
        </div>
      </section>
      @if (session.may('me.publication')) {
        <z-own-publication />
      }
      <z-held-kinds [kinds]="held.kinds" />
      <section class="sect" aria-labelledby="rights">
        <header>
          <h2 id="rights">{{ t('personalData.rights.title') }}</h2>
        </header>
        <p class="say s">{{ t('personalData.rights.text') }}</p>
      </section>
      <z-erase-person (erased)="leave()" />
    } @else {
      <z-skeleton />
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnDataPage {
  private readonly data = inject(PersonalDataData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly found = read(
    () => true,
    () => this.data.own(),
  );
  protected readonly sums = computed(() => {
    const kinds = this.found.value()?.kinds ?? [];
    const rows = kinds.flatMap(({ holdings }) => holdings).reduce((sum, { total }) => sum + total, 0);
    return { rows, kinds: kinds.filter(({ holdings }) => holdings.length > 0).length };
  });

  /** Nobody is signed in any more. */
  protected async leave(): Promise<void> {
    await this.session.load();
    await this.router.navigateByUrl('/');
    await this.say.done(this.t('personalData.erasure.doneOwn'));
  }
}
