type Corner = [number, number];

/** Corners as people write them: one a line, longitude and latitude, apart by a space, comma or semicolon. */
export function outlineAsText(outline: readonly Corner[] | null): string {
  // A closed outline says its first corner twice.
  return (outline ?? [])
    .slice(0, -1)
    .map(([lon, lat]) => `${lon} ${lat}`)
    .join('\n');
}

/**
 * The closed outline that is written; null when nothing is.
 *
 * A line that is not two numbers becomes a corner that no schema accepts, so that it is told and not lost.
 */
export function outlineFromText(text: string): Corner[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const corners = lines.map((line): Corner => {
    // With a comma between two decimals that have points, it parts them; else it is the decimal sign of French and German.
    const parted = /^-?\d+(\.\d+)?\s*[,;]\s*-?\d+(\.\d+)?$/.test(line) ? line.split(/[,;]/) : line.split(/[\s;]+/);
    const [lon, lat, ...more] = parted.map((part) => Number(part.trim().replace(',', '.')));
    return more.length > 0 ? [Number.NaN, Number.NaN] : [lon ?? Number.NaN, lat ?? Number.NaN];
  });
  const [first] = corners;
  return first ? [...corners, first] : null;
}
