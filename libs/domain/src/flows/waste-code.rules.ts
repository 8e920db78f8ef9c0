/** A code of the European List of Waste: two, four or six digits for chapter, sub-chapter and waste. */
export interface WasteCodeParts {
  chapter: string;
  sub: string | null;
  full: string | null;
}

/** A code taken apart, in whichever way it was typed: `15 01 03`, `150103*`. */
export function wasteCodeParts(code: string): WasteCodeParts {
  const known = takenApart.get(code);
  if (known) return known;
  const parts = takeApart(code);
  // Of codes as they are stored there are not many; what people type is not kept.
  if (STORED.test(code)) takenApart.set(code, parts);
  return parts;
}

const takenApart = new Map<string, WasteCodeParts>();
const STORED = /^\d{6}$/;

function takeApart(code: string): WasteCodeParts {
  const digits = code.replace(/\D/g, '');
  return {
    chapter: digits.slice(0, 2),
    sub: digits.length >= 4 ? digits.slice(0, 4) : null,
    full: digits.length >= 6 ? digits.slice(0, 6) : null,
  };
}

/** A code as the list prints it: `15 01 03`, with an asterisk where the waste is hazardous. */
export const printedWasteCode = (code: string, hazardous: boolean): string =>
  `${code.replace(/(\d\d)(?=\d)/g, '$1 ')}${hazardous ? '*' : ''}`;

/**
 * Materials that the list has under several chapters, since it goes by where waste arises and not by what it is. The choice
 * is ours; hazardous wastes are in none.
 */
export const materialFamilies = {
  paper: ['030307', '030308', '150101', '191201', '200101'],
  wood: ['030101', '030105', '150103', '170201', '191207', '200138'],
  'plant-material': ['020103', '020107', '030101', '200201'],
  plastic: ['020104', '070213', '120105', '150102', '160119', '170203', '191204', '200139'],
  glass: ['101112', '150107', '160120', '170202', '191205', '200102'],
  textile: ['040109', '040209', '040221', '040222', '150109', '191208', '200110', '200111'],
  'ferrous-metal': ['020110', '120101', '160117', '170405', '190102', '191001', '191202', '200140'],
  'non-ferrous-metal': [
    ...['120103', '150104', '160118', '170401', '170402', '170403', '170404', '170406', '170407', '191002'],
    ...['191203', '200140'],
  ],
  'food-waste': [
    ...['020202', '020203', '020304', '020501', '020601', '020701', '020702', '020704', '200108', '200302'],
  ],
  'edible-oil': ['190809', '200125'],
  concrete: ['101314', '170101', '170107'],
  ceramics: ['101208', '170102', '170103', '170107'],
  stone: ['010102', '010408', '010413', '170504', '191209', '200202'],
  gypsum: ['061102', '101306', '170802'],
  compost: ['190503', '190606'],
  electronics: ['160214', '160216', '200136'],
  batteries: ['160604', '160605', '200134'],
  paint: ['080112', '200128'],
  tyres: ['160103'],
} as const satisfies Record<string, readonly string[]>;
export type MaterialFamily = keyof typeof materialFamilies;

const familyNames = Object.keys(materialFamilies) as MaterialFamily[];
const familiesByCode = new Map<string, MaterialFamily[]>();
for (const family of familyNames) {
  for (const code of materialFamilies[family]) familiesByCode.set(code, [...(familiesByCode.get(code) ?? []), family]);
}

/** The materials that a code is of, whichever way it was typed. */
export const familiesOf = (code: string): readonly MaterialFamily[] =>
  familiesByCode.get(wasteCodeParts(code).full ?? '') ?? [];

/** How near two codes are, from the farthest to the nearest. */
export const wasteRelations = ['none', 'chapter', 'family', 'sub-chapter', 'code'] as const;
export type WasteRelation = (typeof wasteRelations)[number];

/** What each relation is worth. It rises with the hierarchy of the list. */
export const WASTE_CLOSENESS: Record<WasteRelation, number> = {
  none: 0,
  chapter: 0.2,
  family: 0.6,
  'sub-chapter': 0.6,
  code: 1,
};

/**
 * How two codes stand to each other in the list. Codes that end in 99 say "not otherwise specified": two of them are only as
 * near as two others of their sub-chapter.
 */
export function wasteRelation(a: string, b: string): WasteRelation {
  const [one, other] = [wasteCodeParts(a), wasteCodeParts(b)];
  if (one.full !== null && one.full === other.full && !one.full.endsWith('99')) return 'code';
  if (one.sub !== null && one.sub === other.sub) return 'sub-chapter';
  if (familiesOf(a).some((family) => familiesOf(b).includes(family))) return 'family';
  return one.chapter === other.chapter ? 'chapter' : 'none';
}

/** How near two codes are by the hierarchy of the list and by the material, 0 to 1; symmetric. */
export const wasteCloseness = (a: string, b: string): number => WASTE_CLOSENESS[wasteRelation(a, b)];
