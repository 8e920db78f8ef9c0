import type { Bar } from './dossier-measure';
import type { PartKind } from './words';

/** In the units of the drawing; a picture has twice as many pixels. */
export const BAR = { width: 620, height: 22 } as const;

const fills: Record<PartKind, string> = {
  effective: '#0b6152',
  planned: 'url(#planned)',
  remaining: '#e3e9e6',
  unknown: 'url(#unknown)',
};

const patterns = `<defs>
<pattern id="planned" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7" fill="#cfe3dc"/><path d="M-1 8L8 -1M-2 2L2 -2M5 9L9 5" stroke="#0b6152" stroke-width="1.6"/></pattern>
<pattern id="unknown" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#fff"/><circle cx="2.5" cy="2.5" r="0.9" fill="#7d8b86"/></pattern>
</defs>`;

/** A bar as a picture for word processors, as the templates of printed documents draw it. */
export async function barPicture({ parts }: Bar): Promise<Buffer> {
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const { width, height } = BAR;
  let from = 0;
  const drawn = parts.map(({ kind, value }) => {
    const size = (width * value) / whole;
    const at = from;
    from += size;
    return `<rect x="${at}" width="${size}" height="${height}" fill="${fills[kind]}"/>`;
  });
  const frame = `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#51605b"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 2}" height="${height * 2}">${patterns}${drawn.join('')}${frame}</svg>`;
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg)).png().toBuffer();
}
