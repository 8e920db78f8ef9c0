import { ChangeDetectionStrategy, Component, input, resource } from '@angular/core';

/** Markdown as typed by people. What it becomes goes through Angular's sanitiser, so that no script gets through. */
@Component({
  selector: 'z-markdown',
  template: `@if (html.hasValue()) {
    <div class="md" [innerHTML]="html.value()"></div>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Markdown {
  readonly text = input.required<string>();
  protected readonly html = resource({
    params: () => this.text(),
    loader: async ({ params }) => {
      const { marked } = await import('marked');
      return marked.parse(params, { async: false, gfm: true, breaks: true });
    },
  });
}
