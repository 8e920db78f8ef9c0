import type { ImportDetail, ImportField, ImportRowView } from '@zesumme/domain';
import { fileForm } from './sample-files';
import type { Answer, Client } from './test-app';

/** Cells as the CSV file that a spreadsheet writes. */
export const csvFile = (...rows: string[][]): string => `${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;

/** Brings spreadsheets in as one person. */
export function importing(client: Client) {
  const upload = (
    subject: string,
    content: Buffer | string,
    { name = 'liste.csv', groupId }: { name?: string; groupId?: string } = {},
  ): Promise<Answer> =>
    client.post(`/api/imports?subject=${subject}${groupId ? `&groupId=${groupId}` : ''}`, fileForm(content, name));
  const check = async (
    { id, version, headings }: Pick<ImportDetail, 'id' | 'version' | 'headings'>,
    columns: (ImportField | null)[] = headings.map(({ field }) => field),
  ): Promise<Answer> => client.put(`/api/imports/${id}/columns`, { version, columns });
  const rows = async (id: string, query = ''): Promise<ImportRowView[]> =>
    (await client.get(`/api/imports/${id}/rows?size=100${query}`)).body.items;
  /** Uploaded and checked, with the columns as they were proposed. */
  const checked = async (
    subject: string,
    content: Buffer | string,
    options?: { name?: string; groupId?: string },
  ): Promise<ImportDetail & { rows: ImportRowView[] }> => {
    const uploaded = await upload(subject, content, options);
    if (uploaded.status !== 201) throw new Error(`Not taken: ${JSON.stringify(uploaded.body)}`);
    const { status, body } = await check(uploaded.body);
    if (status !== 200) throw new Error(`Not checked: ${JSON.stringify(body)}`);
    return { ...body, rows: await rows(body.id) };
  };
  return {
    upload,
    check,
    rows,
    checked,
    apply: ({ id, version }: Pick<ImportDetail, 'id' | 'version'>): Promise<Answer> =>
      client.post(`/api/imports/${id}/application`, { version }),
    undo: ({ id, version }: Pick<ImportDetail, 'id' | 'version'>, rest = false): Promise<Answer> =>
      client.post(`/api/imports/${id}/undoing`, { version, rest }),
    decide: ({ id, version }: Pick<ImportDetail, 'id' | 'version'>, decision: string, numbers?: number[]) =>
      client.post(`/api/imports/${id}/decisions`, { version, decision, numbers }),
  };
}
