import { Say } from '@zesumme/ui';
import { FakeApi, reader, settle, show, signedIn } from '../../testing/fake-api';
import { ExportMenu } from './export-menu';

const done = jest.fn();
const asked = jest.fn();
const link = jest.fn();

const answer = (ok: boolean, body: object, headers: Record<string, string> = {}) =>
  Promise.resolve({
    ok,
    status: ok ? 200 : 422,
    headers: new Map(Object.entries(headers)),
    json: () => Promise.resolve(body),
    blob: () => Promise.resolve(new Blob(['x'])),
  });

beforeEach(async () => {
  done.mockReset();
  asked.mockReset();
  link.mockReset();
  Object.assign(globalThis, { fetch: asked });
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    link(this.download);
  });
  await reader(new FakeApi(), {
    me: signedIn('project-manager'),
    providers: [{ provide: Say, useValue: { done } }],
  });
});

describe('A list taken home', () => {
  const query = { page: 3, size: 20, sort: '-name', q: 'été', kind: ['company', 'commune'] };

  it('is asked for under the filters of the list, whatever its page, and named as the server says', async () => {
    asked.mockReturnValue(
      answer(true, {}, { 'content-disposition': 'attachment; filename="reunions-2026-11-23.xlsx"' }),
    );
    const { root } = await show(ExportMenu, { path: '/api/meetings/export', query });
    root.querySelector<HTMLButtonElement>('button')?.click();
    await settle();
    expect(asked.mock.calls[0][0]).toBe(
      '/api/meetings/export?format=xlsx&language=fr&sort=-name&q=%C3%A9t%C3%A9&kind=company&kind=commune',
    );
    expect(link).toHaveBeenCalledWith('reunions-2026-11-23.xlsx');
    expect(done.mock.calls[0][0]).toContain('reunions-2026-11-23.xlsx');
  });

  it('is a document to print where there is one', async () => {
    asked.mockReturnValue(answer(true, {}, { 'content-disposition': 'attachment; filename="registre.pdf"' }));
    const path = '/api/register/export';
    const { root } = await show(ExportMenu, { path, documentPath: '/api/register/document', query });
    const [, , pdf] = [...root.querySelectorAll('button')];
    expect(pdf?.getAttribute('aria-label')).toBe('Exporter la liste\u00a0: PDF à imprimer');
    pdf?.click();
    await settle();
    expect(asked.mock.calls[0][0]).toMatch(/^\/api\/register\/document\?language=fr&sort=-name&/);
    expect(link).toHaveBeenCalledWith('registre.pdf');
  });

  it('says when it has more rows than a file holds', async () => {
    asked.mockReturnValue(answer(false, { code: 'too-many-rows', params: { total: 12_000, maximum: 10_000 } }));
    const fixture = await show(ExportMenu, { path: '/api/meetings/export' });
    fixture.root.querySelector<HTMLButtonElement>('button')?.click();
    await settle();
    await fixture.whenStable();
    expect(fixture.root.querySelector('[role=alert]')?.textContent).toContain('Ajoutez un filtre');
    expect(link).not.toHaveBeenCalled();
  });
});
