// Reads one PDF after another, as `pdf.ts` asks, and answers what each says of itself. A thread of its own: the reader is an ES
// module that Jest cannot load, and takes longer to be loaded than to read.
import { parentPort } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** @param {Uint8Array} data */
async function read(data) {
  const document = await getDocument({ data, verbosity: 0, isEvalSupported: false }).promise;
  const { info, metadata } = await document.getMetadata();
  const marked = await document.getMarkInfo();
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    pages.push({ items, tree: await page.getStructTree() });
  }
  await document.destroy();
  return { info, isMarked: marked?.Marked === true, pdfUa: metadata?.get('pdfuaid:part') ?? null, pages };
}

parentPort?.on('message', async ({ pdf, answer, done }) => {
  const told = await read(pdf).then(
    (read) => ({ json: JSON.stringify(read) }),
    (error) => ({ problem: String(error) }),
  );
  answer.postMessage(told);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
