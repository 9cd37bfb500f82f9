import { nameWords } from '../../customer/person-name.ts';
import { type PostalAddress, postalCodeKey } from '../../kernel/address.ts';
import { isPlaceholderText } from '../../kernel/placeholder.ts';

/** An address in the form that is compared: lower case, without accents, with common abbreviations expanded. */
export type AddressFeatures = {
  /** House numbers: `12`, `12a`. */
  readonly numbers: readonly string[];
  /** Numbers of flats, units and floors in the building. */
  readonly units: readonly string[];
  /** Numbers of post office boxes. */
  readonly boxes: readonly string[];
  /** The lines without numbers: the street, the building, the farm. */
  readonly lines: readonly string[];
  readonly locality: string;
  readonly region: string;
  readonly postcode: string;
  readonly country: string;
};

export function addressFeatures(address: PostalAddress): AddressFeatures {
  const all = address.lines
    .filter((line) => !isPlaceholderText(line))
    .flatMap((line) => line.split(','))
    .filter((line) => !CARE_OF.test(line));
  const boxes = all.flatMap((line) => BOX.exec(foldLine(line))?.[1] ?? []);
  const lines = all.filter((line) => !BOX.test(foldLine(line))).map(lineFeatures);
  return {
    boxes: distinct(boxes),
    numbers: distinct(lines.flatMap(({ numbers }) => numbers)),
    units: distinct(lines.flatMap(({ units }) => units)),
    lines: distinct(lines.map(({ text }) => text)).filter((text) => text !== ''),
    locality: nameWords(withoutPlaceholder(address.locality))
      .map((word) => PLACE_WORDS.get(word) ?? word)
      .join(' '),
    region: nameWords(withoutPlaceholder(address.region)).join(' '),
    postcode: postcodeFeature(withoutPlaceholder(address.postalCode) ?? '', address.country),
    country: address.country,
  };
}

/** The name of somebody else who lives there: `c/o`, `z. Hd.`, `chez`. */
const CARE_OF = /^\s*(c\/o|care of|attn|att\.|z\.? ?hd\.?|chez|p\/a|presso|a\/c)(?=[\s:.])/i;

/** A post office box with its number, in words that `nameWords` gives. */
const BOX =
  /^(?:(?:po|p o|gpo|post office) box|postfach|boite postale|bp|apartado(?: de correos)?|apdo|caixa postal|casella postale|postbus|postboks|postbox|private bag|locked bag) (?:no |nr )?(\d+)$/;

const foldLine = (line: string): string => nameWords(line).join(' ');

const withoutPlaceholder = (text: string | null): string | null =>
  text === null || isPlaceholderText(text) ? null : text;

type LineFeatures = { readonly numbers: readonly string[]; readonly units: readonly string[]; readonly text: string };

/** A number after a unit word or before a slash is a unit number: `Unit 3, 17 Mill St` equals `3/17 Mill St`. */
function lineFeatures(line: string): LineFeatures {
  const [, unit] = /^\D*?(\d+\p{L}?)\s*\/\s*(?=\d)/u.exec(line) ?? [];
  const words = lineWords(line);
  const units = words.filter((word, index) => isNumber(word) && (word === unit || UNITS.has(words[index - 1] ?? '')));
  const isLabel = (word: string, index: number) =>
    (UNITS.has(word) || NUMBER_WORDS.has(word)) && isNumber(words[index + 1] ?? '');
  return {
    units,
    numbers: words.filter((word) => isNumber(word) && !units.includes(word)),
    text: streetOf(words.filter((word, index) => !isNumber(word) && !isLabel(word, index))),
  };
}

/** The code in the form that its spellings share: a US ZIP without the four digits of ZIP+4, no country prefix. */
function postcodeFeature(code: string, country: string): string {
  const key = postalCodeKey(code.replace(/^\s*\p{L}{1,2}\s*-\s*(?=\d)/u, ''));
  return country === 'US' && /^\d{9}$/.test(key) ? key.slice(0, 5) : key;
}

/** `12` and `12a` are numbers. A word with more letters is not. */
const isNumber = (word: string): boolean => /^\d+\p{L}?$/u.test(word);

const lineWords = (line: string): readonly string[] =>
  nameWords(line.replace(/(?<=\p{Ll})(?=straße\b|strasse\b|str\b|straat\b|platz\b)/giu, ' '));

const streetOf = (words: readonly string[]): string =>
  words
    .map((word, index) => (index > 0 ? (STREET_WORDS.get(word) ?? word) : (LEADING_WORDS.get(word) ?? word)))
    .join(' ');

/** Words before a number within a building. */
const UNITS = new Set('unit flat apt apartment suite ste room rm level floor fl lot shop'.split(' '));

/** Words before a number that add no information. */
const NUMBER_WORDS = new Set(['no', 'nr', 'num', 'number']);

/** Abbreviations that have this meaning only as the first word. */
const LEADING_WORDS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['n', 'north'],
  ['s', 'south'],
  ['e', 'east'],
  ['w', 'west'],
  ...abbreviationsIn([
    'avenue av ave avda avd avenida',
    'boulevard bd bld blvd bvd boulevar',
    'calle c cl cll',
    'rue r rua',
    'place pl plaza pza plza piazza pza pzza praca pca plac',
    'chemin ch chem',
    'route rte',
    'impasse imp',
    'carretera ctra',
    'carrera cra kr',
    'paseo pso',
    'travessa trav tv',
    'strada str',
    'viale vle',
    'corso cso',
    'largo lgo',
    'ulica ul ulice ulitsa',
    'aleja al aleje',
    'osiedle os',
    'namesti nam',
    'улица ул',
    'проспект пр просп',
    'переулок пер',
  ]),
]);

/**
 * Street types and other last words of a line, each before its abbreviations, from the lists of USPS and Australia Post.
 */
const STREET_WORDS: ReadonlyMap<string, string> = new Map(
  abbreviationsIn([
    'street st str strt strasse straat',
    'road rd',
    'avenue ave av aven',
    'drive dr drv dve',
    'lane ln la',
    'court ct crt',
    'crescent cres cr cresc',
    'close cl',
    'place pl plc',
    'terrace tce ter terr',
    'circuit cct cir circ',
    'circle crcl',
    'boulevard blvd bvd boul bd',
    'highway hwy hway',
    'parade pde',
    'parkway pkwy pwy',
    'square sq',
    'gardens gdns gdn',
    'grove gr gve grv',
    'green grn',
    'hill hl',
    'heights hts',
    'esplanade esp',
    'trail trl',
    'way wy',
    'walk wlk',
    'village vlge vill',
    'retirement retrmnt ret',
    'north n nth',
    'south s sth',
    'east e',
    'west w',
    'building bldg',
    'mount mt',
    'caddesi cad cd',
    'sokak sok sk sokagi',
    'utca u',
    'platz plein',
  ]),
);

/** Each abbreviation with the word that its line begins with. */
function abbreviationsIn(lines: readonly string[]): readonly (readonly [string, string])[] {
  return lines.flatMap((line) => {
    const [word = '', ...abbreviations] = line.split(' ');
    return abbreviations.map((abbreviation) => [abbreviation, word] as const);
  });
}

const PLACE_WORDS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['nth', 'north'],
  ['sth', 'south'],
]);

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
