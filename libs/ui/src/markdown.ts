import { ChangeDetectionStrategy, Component, input, resource } from '@angular/core';

/** To the web or to a mailbox, as in mails and documents. */
const SAFE = /^(https?:\/\/|mailto:)\S+$/i;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/**
 * Markdown as typed by people: markup in it is text, pictures are their words, and links lead where they may. What it becomes
 * goes through Angular's sanitiser as well, so that no script gets through.
 */
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
      const { Marked } = await import('marked');
      const marked = new Marked({
        gfm: true,
        breaks: true,
        renderer: {
          html: ({ raw }) => (/^<br\s*\/?>$/i.test(raw) ? '<br>' : escaped(raw)),
          image: ({ text }) => escaped(text),
          // Where it is not refused, it is written as always.
          link({ href, tokens }) {
            return SAFE.test(href) ? false : this.parser.parseInline(tokens);
          },
        },
      });
      return marked.parse(params, { async: false });
    },
  });
}
