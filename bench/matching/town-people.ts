import type { FilePerson } from '../../local/importers/people/people-file.ts';
import { createRandom, type Random } from '../../local/synthetic-data/random.ts';
import { drawFamilyName, drawGivenName } from './frequent-names.ts';

/** A person who lives in the town. */
type Resident = {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly birthDate: string;
  readonly mailboxes: readonly string[];
  readonly phones: readonly string[];
};

type Home = { readonly line: string; readonly postalCode: string; readonly landline: string | null };

/**
 * Generates the people of one town, each registered once. Names are as frequent as in the official counts. People live in
 * households with couples, children and twins, and share homes, landlines and mailboxes. One third member of a household in
 * fifty has the first one's name. Each record has some of the details. The result depends only on the two parameters.
 */
export function generateTown(people: number, seed: number): readonly FilePerson[] {
  const dice = createRandom(seed);
  const taken = new Set<string>();
  const records: FilePerson[] = [];
  for (let household = 0; records.length < people; household += 1) {
    const home = createHome(dice, household);
    for (const resident of generateHousehold(dice, String(household), home, taken))
      records.push({ record: resident.id, person: resident.id, input: generateRecord(dice, resident, home) });
  }
  return shuffle(dice, records.slice(0, people));
}

function generateHousehold(dice: Random, id: string, home: Home, taken: Set<string>): readonly Resident[] {
  const family = drawFamilyName(dice);
  const shared = dice.percent(10) ? [mailboxFor(dice, taken, `${family}s`)] : [];
  const size = dice.oneOf([1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5]);
  const year = dice.between(1938, 1988);
  const residents: Resident[] = [];
  for (let member = 0; member < size; member += 1) {
    const [first] = residents;
    const elder = residents.at(-1);
    const isTwin = member > 2 && dice.percent(3);
    const isNamesake = member === 2 && dice.percent(2);
    const givens = new Set(residents.map(({ given }) => given));
    const given = isNamesake && first !== undefined ? first.given : nameDifferentFrom(dice, givens);
    const ownFamily = member === 1 && dice.percent(20) ? drawFamilyName(dice) : family;
    const age = member < 2 ? dice.between(-4, 4) : dice.between(22, 35);
    const day = `${year + age}-${twoDigits(dice.between(1, 12))}-${twoDigits(dice.between(1, 28))}`;
    residents.push({
      ...{ id: `${id}.${member}`, given, family: ownFamily },
      birthDate: isTwin && elder !== undefined ? elder.birthDate : day,
      mailboxes: [mailboxFor(dice, taken, `${given}${dice.oneOf(['.', '', '_'])}${ownFamily}`), ...shared],
      phones: [mobile(dice), ...(home.landline === null ? [] : [home.landline])],
    });
  }
  return residents;
}

function generateRecord(
  dice: Random,
  { given, family, birthDate, mailboxes, phones }: Resident,
  home: Home,
): FilePerson['input'] {
  const marks = { verified: false, primary: true };
  return {
    name: { given, family },
    ...(dice.percent(60) ? { birthDate: birthDate } : {}),
    emails: dice.percent(70) ? [{ address: dice.oneOf(mailboxes), ...marks }] : [],
    phones: dice.percent(75) ? [{ number: dice.oneOf(phones), ...marks }] : [],
    addresses: dice.percent(65)
      ? [{ lines: [home.line], locality: 'Selby', postalCode: home.postalCode, country: 'GB' }]
      : [],
  };
}

/** Fifteen homes share a postal code, and thirty share a street. */
function createHome(dice: Random, household: number): Home {
  const street = STREETS[Math.floor(household / 30) % STREETS.length] ?? '';
  const type = STREET_TYPES[Math.floor(household / (30 * STREETS.length)) % STREET_TYPES.length] ?? '';
  const code = Math.floor(household / 15);
  return {
    line: `${1 + (household % 30)} ${street} ${type}`,
    postalCode: `YO8 ${code % 10}${letter(code / 10)}${letter(code / 210)}`,
    landline: dice.percent(45) ? `+441757${dice.between(200_000, 999_999)}` : null,
  };
}

const CODE_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const letter = (number: number): string => CODE_LETTERS[Math.floor(number) % CODE_LETTERS.length] ?? 'A';

function nameDifferentFrom(dice: Random, givens: ReadonlySet<string>): string {
  const drawn = drawGivenName(dice);
  return givens.has(drawn) ? nameDifferentFrom(dice, givens) : drawn;
}

/** An address that nobody else has. */
function mailboxFor(dice: Random, taken: Set<string>, local: string): string {
  const number = dice.percent(60) ? String(dice.between(1, 99)) : '';
  const address = `${local.toLowerCase().replaceAll(' ', '')}${number}@${dice.oneOf(MAIL_DOMAINS)}`;
  const letters = address.replaceAll('.', '');
  if (taken.has(letters)) return mailboxFor(dice, taken, `${local}${dice.between(1, 9)}`);
  taken.add(letters);
  return address;
}

const mobile = (dice: Random): string => `+447${dice.between(300_000_000, 999_999_999)}`;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function shuffle<T>(dice: Random, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, place: dice.between(0, 2 ** 30) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

const MAIL_DOMAINS = ['gmail.com', 'outlook.example', 'mail.example', 'post.example', 'web.example'];
const STREET_TYPES = ['Street', 'Road', 'Avenue', 'Lane', 'Close', 'Drive', 'Court', 'Grove'];
const STREETS =
  'High Station Church Mill School Park Victoria Albert Queen King Chapel Green Manor Brook Bridge Abbey Castle Market Orchard Meadow Willow Poplar Beech Cedar Hawthorn Holly Ash Elm Oak Lime Maple Rowan Laurel Rose Ivy Fern Heather Moor Dale Ridge Valley Spring Well Fountain Priory Minster Canal Wharf Quay Harbour'.split(
    ' ',
  );
