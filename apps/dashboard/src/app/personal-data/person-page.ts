import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PersonKind } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { ErasePerson } from './erase-person';
import { HeldKinds } from './held-kinds';
import { PersonalDataData, type Whose } from './personal-data-data';

/** What is held about one person, for the administrator who answers their request. */
@Component({
  selector: 'z-person-page',
  imports: [DemoMark, ErasePerson, Failure, HeldKinds, Icon, RouterLink, Skeleton],
  template: `<ol class="crumbs">
      <li>
        <a routerLink="/personal-data">{{ t('personalData.admin.title') }}</a>
      </li>
    </ol>
    @if (found.error(); as error) {
      <z-failure [level]="1" [error]="error" [title]="t('errors.title.page')" (retried)="found.reload()" />
    } @else if (found.value(); as held) {
      <div class="head">
        <h1>
          {{ held.name }}
          @if (held.isDemo) {
            <z-demo />
          }
        </h1>
      </div>
      <section class="sect" aria-labelledby="take">
        <header>
          <h2 id="take">{{ t('personalData.admin.take') }}</h2>
        </header>
        <p class="s m">{{ t('personalData.admin.takeText') }}</p>
        <div class="acts below">
          <a class="b" download [href]="address() + '/export'"
            ><z-icon name="download-simple" size="s" />{{ t('personalData.admin.json') }}</a
          >
          <a class="b" download [href]="address() + '/document?language=' + i18n.locale()"
            ><z-icon name="file-pdf" size="s" />{{ t('personalData.pdf') }}</a
          >
        </div>
      </section>
      <z-held-kinds [kinds]="held.kinds" />
      <z-erase-person [whose]="whose()" (erased)="leave()" />
    } @else {
      <z-skeleton />
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonPage {
  readonly kind = input.required<PersonKind>();
  readonly id = input.required<string>();
  private readonly data = inject(PersonalDataData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly pageTitle = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly whose = computed((): Whose => ({ kind: this.kind(), id: this.id() }));
  protected readonly address = computed(() => `/api/personal-data/people/${this.kind()}/${this.id()}`);
  protected readonly found = read(
    () => this.whose(),
    (whose) => this.data.of(whose),
  );

  constructor() {
    effect(() => {
      const held = this.found.value();
      if (held) this.pageTitle.set(held.name);
    });
  }

  protected async leave(): Promise<void> {
    await this.router.navigateByUrl('/personal-data');
    await this.say.done(this.t('personalData.erasure.done'));
  }
}
