import { Markdown } from './markdown';
import { show } from './testing/show';

const made = async (text: string): Promise<HTMLElement> => {
  const fixture = await show(Markdown, { text });
  // What makes it is loaded when it is first needed.
  for (let turn = 0; turn < 20 && !fixture.root.querySelector('.md'); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await fixture.whenStable();
  }
  return fixture.root;
};

/** Everything that a browser would run, load from elsewhere or send somewhere. */
const runs = (root: HTMLElement): string[] => [
  ...[
    ...root.querySelectorAll('script, iframe, object, embed, style, form, input, button, svg, math, base, link, meta'),
  ].map(({ tagName }) => tagName),
  ...[...root.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(
        ({ name, value }) =>
          name.startsWith('on') || name === 'style' || /^\s*(javascript|data|vbscript):/i.test(value),
      )
      .map(({ name, value }) => `${name}=${value}`),
  ),
];

describe('Markdown as people typed it', () => {
  // Angular says that it left something out, which is what is looked for here.
  beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
  afterEach(() => jest.restoreAllMocks());

  it('has its form', async () => {
    const root = await made('**gras** et [lien](https://e.example/)\n\n- un');
    expect(root.querySelector('strong')?.textContent).toBe('gras');
    expect(root.querySelector('a')?.getAttribute('href')).toBe('https://e.example/');
    expect(root.querySelector('li')?.textContent).toBe('un');
  });

  it('shows markup as the text that it is, and of a picture its words', async () => {
    const root = await made('a <b>b</b><br>c ![plan](https://e.example/a.png)');
    expect(root.querySelector('b, img')).toBeNull();
    expect(root.querySelector('br')).not.toBeNull();
    expect(root.textContent).toContain('<b>b</b>');
    expect(root.textContent).toContain('plan');
  });

  it.each([
    ['a script', '<script>alert(7)</script>'],
    ['a picture that fails', '<img src=x onerror=alert(7)>'],
    ['a drawing', '<svg onload=alert(7)><script>alert(7)</script></svg>'],
    ['a frame', '<iframe srcdoc="<script>alert(7)</script>"></iframe>'],
    ['a form', '<form action="https://evil.example"><input name=password><button>Se connecter</button></form>'],
    ['an address that is a program', '[ici](javascript:alert(7)) <a href="JaVaScRiPt:alert(7)">là</a>'],
    ['an address with a tab in it', '[ici](java\tscript:alert(7)) <a href="java&#9;script:alert(7)">là</a>'],
    ['an address that is a page', '[ici](data:text/html;base64,PHNjcmlwdD4=)'],
    ['a picture that is a page', '![a](data:text/html,<script>alert(7)</script>)'],
    ['a title that ends its attribute', '[a](https://e.example/ "x\\" onmouseover=\\"alert(7)")'],
    ['a style', '<p style="background:url(https://evil.example)">a</p><style>*{display:none}</style>'],
    ['another base', '<base href="https://evil.example"><meta http-equiv=refresh content="0;url=//evil.example">'],
    [
      'markup that parsers disagree on',
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(7)></style></table></math>',
    ],
    ['a comment that does not end', '<!--<img src="--><img src=x onerror=alert(7)//">'],
  ])('runs nothing and asks for nothing that was slipped in as %s', async (_, text) => {
    expect(runs(await made(`${text}\n\nfin`))).toEqual([]);
  });
});
