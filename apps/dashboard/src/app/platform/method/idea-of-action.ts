import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '@zesumme/ui';
import { Api } from '../api';
import { read } from '../list-state';

/** The idea that an action was made of; nothing where there is none. */
@Component({
  selector: 'z-idea-of-action',
  imports: [RouterLink],
  template: `@if (idea(); as idea) {
    <p class="s">
      {{ t('ideas.bornOf') }} <a [routerLink]="['/ideas', idea.id]">{{ idea.title }}</a>.
    </p>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdeaOfAction {
  readonly actionId = input.required<string>();
  private readonly api = inject(Api);
  protected readonly t = inject(I18n).t;
  private readonly found = read(
    () => this.actionId(),
    (actionId) => this.api.ask(this.api.client.GET('/api/ideas', { params: { query: { actionId, size: 1 } } })),
  );
  /** Where it cannot be read, the action stands for itself. */
  protected readonly idea = computed(() => this.found.value()?.items[0]);
}
