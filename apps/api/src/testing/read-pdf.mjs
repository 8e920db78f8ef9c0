// Reads the PDF on its standard input and writes what it says of itself as JSON. A program of its own: the reader is an ES
// module that Jest cannot load.
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const data = new Uint8Array(await buffer(process.stdin));
const document = await getDocument({ data, verbosity: 0, isEvalSupported: false }).promise;
const { info, metadata } = await document.getMetadata();
const marked = await document.getMarkInfo();
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  pages.push({ items, tree: await page.getStructTree() });
}
process.stdout.write(
  JSON.stringify({ info, isMarked: marked?.Marked === true, pdfUa: metadata?.get('pdfuaid:part') ?? null, pages }),
);
