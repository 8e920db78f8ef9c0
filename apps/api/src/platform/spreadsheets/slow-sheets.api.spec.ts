import { type Socket, connect } from 'node:net';
import { startSession } from '../../identity/sessions';
import { csvFile } from '../../testing/import-scene';
import { fileForm } from '../../testing/sample-files';
import { type TestApp, testApp } from '../../testing/test-app';

const ADDRESS = '/api/imports?subject=organisations';

describe('A spreadsheet that is sent slowly', () => {
  let api: TestApp;
  let port: number;
  const open: Socket[] = [];
  beforeAll(async () => {
    api = await testApp();
    await api.app.listen(0, '127.0.0.1');
    port = (api.app.getHttpServer().address() as { port: number }).port;
  });
  afterAll(async () => {
    for (const socket of open) socket.destroy();
    await api.close();
  });

  const someone = async (): Promise<string> => {
    const { id } = await api.given((given) => given.account({ role: 'project-manager' }));
    return `zesumme_session=${await api.write((ctx) => startSession(ctx, id))}`;
  };
  /** Sends the beginning of a file, and nothing more. */
  const begin = (cookie: string): Promise<Socket> => {
    const head = [
      `POST ${ADDRESS} HTTP/1.1`,
      ...['host: 127.0.0.1', `cookie: ${cookie}`, 'content-type: multipart/form-data; boundary=b'],
      ...['content-length: 50000', '', '--b', 'content-disposition: form-data; name="file"; filename="a.csv"', ''],
      'Nom;',
    ].join('\r\n');
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(head, () => resolve(socket)));
      socket.on('error', reject);
      open.push(socket);
    });
  };
  const upload = async (cookie: string): Promise<number> => {
    const body = fileForm(csvFile(['Nom'], ['Beispill']), 'liste.csv');
    const answer = await fetch(`http://127.0.0.1:${port}${ADDRESS}`, {
      ...{ method: 'POST', headers: { cookie }, body, signal: AbortSignal.timeout(5_000) },
    });
    return answer.status;
  };

  it('keeps nobody else waiting, and no more than a few come from one person', async () => {
    const [slow, other] = [await someone(), await someone()];
    for (let count = 0; count < 4; count += 1) await begin(slow);
    // They are there before anybody else comes.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await upload(other)).toBe(201);
    expect(await upload(slow)).toBe(429);
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await upload(slow)).toBe(201);
  });
});
