/** A text broken at its words into lines that are no wider; a word that is wider stands alone. */
export function inLines(ink: Pick<CanvasRenderingContext2D, 'measureText'>, text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (ink.measureText(longer).width > width && lines.at(-1) !== '') lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
