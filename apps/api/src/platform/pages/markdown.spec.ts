import { markdownHtml } from './markdown';

/** Without the spaces between tags, which mean nothing. */
const made = (text: string): string => String(markdownHtml(text)).replace(/>\s+/g, '>').replace(/\s+</g, '<');

describe('Markdown on a page', () => {
  it('has its form, and an outline that is the page’s own', () => {
    expect(made('# Titre\n\nDeux **mots** et *un*.')).toBe(
      '<p><strong>Titre</strong></p><p>Deux<strong>mots</strong>et<em>un</em>.</p>',
    );
    expect(made('3. trois\n4. quatre')).toBe('<ol start="3"><li>trois</li><li>quatre</li></ol>');
    expect(made('- un\n- deux')).toBe('<ul><li>un</li><li>deux</li></ul>');
    expect(made('| a | b |\n|---|---|\n| 1 | 2 |')).toBe('<ul><li>a: 1 · b: 2</li></ul>');
    expect(made('> dit\n\n`x`')).toBe('<blockquote><p>dit</p></blockquote><p><code>x</code></p>');
  });

  it('lets nothing through that people typed as markup or as a dangerous address', () => {
    expect(made('<img src=x onerror=alert(1)>')).not.toContain('<img');
    expect(made('[ici](javascript:alert(1))')).not.toContain('javascript:alert(1)"');
    expect(made('[ici](https://e.example/?a="b)')).not.toMatch(/href="[^"]*"b/);
    expect(made('```\n</pre><script>\n```')).not.toContain('<script>');
  });
});
