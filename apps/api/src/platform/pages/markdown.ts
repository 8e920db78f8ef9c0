import { type Block, type Inline, markdownTree } from '../documents';
import { type Html, type Piece, html, together } from './html';

/** Markdown as people typed it, as markup of a page: text stays text, and links lead to the web or to a mailbox only. */
export const markdownHtml = (text: string): Html => together(...markdownTree(text).map(blockHtml));

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${inlinesHtml(block.inlines)}</p>`;
    case 'heading':
      // The page has an outline of its own.
      return html`<p><strong>${inlinesHtml(block.inlines)}</strong></p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${item.map(itemHtml)}</li>`);
      return block.ordered
        ? html`<ol start="${block.start}">
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'quote':
      return html`<blockquote>${block.blocks.map(blockHtml)}</blockquote>`;
    case 'code':
      return html`<pre>${block.text}</pre>`;
    case 'table':
      return html`<ul>
        ${block.rows.map((row) => html`<li>${rowHtml(block.head, row)}</li>`)}
      </ul>`;
    case 'rule':
      return html`<hr />`;
  }
}

/** The lines of a list stand close to each other. */
const itemHtml = (block: Block): Html =>
  block.kind === 'paragraph' ? html`${inlinesHtml(block.inlines)} ` : blockHtml(block);

/** A table would be too wide for a phone: each of its rows is a line that says what its cells are. */
const rowHtml = (head: readonly Inline[][], row: readonly Inline[][]): Piece =>
  row.map((cell, at) => html`${at > 0 && ' · '}${inlinesHtml(head[at] ?? [])}: ${inlinesHtml(cell)}`);

const inlinesHtml = (inlines: readonly Inline[]): Html => together(...inlines.map(inlineHtml));

function inlineHtml(inline: Inline): Piece {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'break':
      return html`<br />`;
    case 'strong':
      return html`<strong>${inlinesHtml(inline.inlines)}</strong>`;
    case 'emphasis':
      return html`<em>${inlinesHtml(inline.inlines)}</em>`;
    case 'strike':
      return html`<s>${inlinesHtml(inline.inlines)}</s>`;
    case 'link':
      return html`<a href="${inline.url}" target="_blank" rel="noopener noreferrer">${inlinesHtml(inline.inlines)}</a>`;
  }
}
