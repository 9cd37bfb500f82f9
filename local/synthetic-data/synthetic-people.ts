import type { RegisterCustomerInput } from '../../domain/person/register-customer.ts';
import type { FilePerson } from '../importers/people/people-file.ts';
import { createRandom, type Random } from './random.ts';
import { withTypos } from './typo.ts';

/** The true data of a person; a record of the person has less, and is not always right. */
type SyntheticPerson = {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly generation: string | null;
  readonly born: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly home: Home;
};
type Home = {
  readonly street: string;
  readonly flat: string | null;
  readonly locality: string;
  readonly postalCode: string;
};

/**
 * Generates records of synthetic people in households: couples, families, twins, and sons with their father's name, who
 * share homes, phones and email addresses. A third of the people have several records, with typing errors, from channels
 * that ask for different data. The same arguments give the same records. The order is random.
 * @param count the minimum number of people
 */
export function generatePeople(count: number, seed = 1): readonly FilePerson[] {
  const random = createRandom(seed);
  const takenEmails = new Set<string>();
  const records: FilePerson[] = [];
  let people = 0;
  for (let household = 0; people < count; household += 1)
    for (const person of generateHousehold(random, String(household), takenEmails)) {
      people += 1;
      const recordCount = random.percent(33) ? random.between(2, 4) : 1;
      for (let number = 0; number < recordCount; number += 1)
        records.push({ record: `${person.id}-${number}`, person: person.id, input: generateRecord(random, person) });
    }
  return shuffle(random, records);
}

function generateHousehold(random: Random, household: string, takenEmails: Set<string>): readonly SyntheticPerson[] {
  const home = randomHome(random);
  const family = randomFamilyName(random);
  const landline = random.percent(50) ? [randomPhone(random)] : [];
  const shared = random.percent(12) ? [newEmail(() => `the.${asciiLetters(family)}s${random.between(1, 99)}`)] : [];
  const size = random.oneOf([1, 1, 1, 1, 2, 2, 2, 3, 4, 5]);
  const year = random.between(1940, 1985);
  const members: SyntheticPerson[] = [];
  for (let index = 0; index < size; index += 1) members.push(generateMember(index));
  return members;

  function generateMember(index: number): SyntheticPerson {
    const [father] = members;
    const elder = members.at(-1);
    const isChild = index > 1;
    const isTwin = index > 2 && random.percent(15);
    const isJunior = isChild && !isTwin && members.every(({ generation }) => generation === null) && random.percent(10);
    const unusedNames = GIVEN_NAMES.filter((name) => members.every(({ given }) => given !== name));
    const given = isJunior && father !== undefined ? father.given : random.oneOf(unusedNames);
    const familyName = index === 1 && random.percent(20) ? randomFamilyName(random) : family;
    const ownEmail = newEmail(
      () => `${asciiLetters(given)}${random.oneOf(['.', '', '_'])}${asciiLetters(familyName)}${random.between(1, 99)}`,
    );
    const otherEmail = newEmail(
      () => `${random.oneOf(EMAIL_PREFIXES)}${asciiLetters(random.oneOf(GIVEN_NAMES))}${random.between(1, 9_999)}`,
    );
    const born = `${year + (isChild ? random.between(22, 35) : random.between(-3, 3))}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
    return {
      id: `${household}.${index}`,
      given,
      family: familyName,
      generation: isJunior ? 'Jr' : null,
      born: isTwin && elder !== undefined ? elder.born : born,
      emails: [random.percent(75) ? ownEmail : otherEmail, ...(random.percent(30) ? [otherEmail] : []), ...shared],
      phones: [randomPhone(random), ...landline],
      home,
    };
  }

  /** An email address that nobody has yet. */
  function newEmail(randomLocalPart: () => string): string {
    const address = `${randomLocalPart()}@${random.oneOf(MAIL_DOMAINS)}`;
    const letters = address.replaceAll('.', '');
    if (takenEmails.has(letters)) return newEmail(randomLocalPart);
    takenEmails.add(letters);
    return address;
  }
}

/** A record of the person as a till, a web shop or a support desk would write it. */
function generateRecord(random: Random, person: SyntheticPerson): RegisterCustomerInput {
  const channel = random.oneOf(['till', 'web', 'desk'] as const);
  const percentages = { till: [45, 70, 25, 10], web: [97, 60, 90, 20], desk: [70, 85, 70, 45] }[channel];
  const [emails = 0, phones = 0, address = 0, born = 0] = percentages;
  const birthDate = random.percent(4)
    ? person.born.replace(/\d$/, (digit) => String((Number(digit) + 1) % 8 || 1))
    : person.born;
  return {
    name: nameOnRecord(random, person),
    ...(random.percent(born) ? { birthDate } : {}),
    emails: random.percent(emails) ? [{ address: emailOnRecord(random, person), verified: false, primary: true }] : [],
    phones: random.percent(phones) ? [{ number: random.oneOf(person.phones), verified: false, primary: true }] : [],
    addresses: random.percent(address)
      ? [addressOnRecord(random, random.percent(10) ? randomHome(random) : person.home)]
      : [],
  };
}

function nameOnRecord(
  random: Random,
  { given, family, generation }: SyntheticPerson,
): NonNullable<RegisterCustomerInput['name']> {
  const nicknames = NICKNAMES[given] ?? [];
  const nickname =
    nicknames.length > 0 && random.percent(15)
      ? random.oneOf(nicknames)
      : random.percent(2)
        ? given.slice(0, 1)
        : given;
  const first = random.percent(6) ? withTypos(random, nickname) : nickname;
  const last = random.percent(2) ? randomFamilyName(random) : random.percent(7) ? withTypos(random, family) : family;
  const withGeneration = generation !== null && random.percent(40) ? `${last} ${generation}` : last;
  if (random.percent(2)) return { given: withGeneration, family: first };
  return random.percent(3) ? { given: first } : { given: first, family: withGeneration };
}

function emailOnRecord(random: Random, { emails }: SyntheticPerson): string {
  const email = random.oneOf(emails);
  const [local = '', domain = ''] = email.split('@');
  return random.percent(3)
    ? `${withTypos(random, local).replaceAll(' ', '')}@${domain}`
    : random.percent(10)
      ? email.toUpperCase()
      : email;
}

function addressOnRecord(
  random: Random,
  { street, flat, locality, postalCode }: Home,
): NonNullable<RegisterCustomerInput['addresses']>[number] {
  const short = random.percent(30)
    ? street.replace('Street', 'St').replace('Road', 'Rd').replace('Avenue', 'Ave.')
    : street;
  const line = random.percent(5) ? withTypos(random, short) : short;
  return {
    lines: flat === null || random.percent(20) ? [line] : random.percent(50) ? [flat, line] : [line, flat],
    locality: random.percent(4) ? null : locality,
    postalCode: random.percent(6) ? null : random.percent(20) ? postalCode.toLowerCase().replace(' ', '') : postalCode,
    country: 'GB',
  };
}

function randomHome(random: Random): Home {
  const town = random.between(0, TOWNS.length - 1);
  const [locality = '', area = ''] = (TOWNS[town] ?? '').split(' ');
  const street = random.between(0, 40 * STREET_TYPES.length - 1);
  const name = `${randomWord(createRandom(street + 1), 2)} ${STREET_TYPES[street % STREET_TYPES.length] ?? ''}`;
  const postalCode = `${area}${(street % 19) + 1} ${street % 9}${random.oneOf(['AB', 'DE', 'HJ', 'LN'])}`;
  return {
    street: `${random.between(1, 120)} ${name}`,
    flat: random.percent(20) ? `Flat ${random.between(1, 30)}` : null,
    locality,
    postalCode,
  };
}

/** Almost half of the names are common; the others are random and rare. */
const randomFamilyName = (random: Random): string =>
  random.percent(45) ? random.oneOf(FAMILY_NAMES) : randomWord(random, random.between(2, 3));

/** An invented word. */
function randomWord(random: Random, syllables: number): string {
  const word = Array.from({ length: syllables }, () => random.oneOf(SYLLABLES)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const randomPhone = (random: Random): string => `+447${random.between(100_000_000, 999_999_999)}`;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const asciiLetters = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

function shuffle<T>(random: Random, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, place: random.between(0, 2 ** 30) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

const SYLLABLES =
  'ba bel bren car cor dal den dor el fen gar gil har hol ing ka kel lan lor mar mel mon nor ol pen quin ral rich ros san sel tam ton tor ul van ver wal wen wick win yar zel'.split(
    ' ',
  );
const STREET_TYPES = ['Street', 'Road', 'Avenue', 'Lane', 'Close'];
const EMAIL_PREFIXES = ['sunny', 'blue', 'mr', 'the', 'king'];
const TOWNS =
  'York YO|Leeds LS|Bath BA|Manchester M|Harrogate HG|Bristol BS|Exeter EX|Norwich NR|Lincoln LN|Derby DE'.split('|');
const MAIL_DOMAINS = ['example.com', 'example.net', 'mail.example.org', 'gmail.com', 'post.example'];
const FAMILY_NAMES =
  'Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Khan Singh Walker Wright Thompson Evans White Hughes Green Hall Wood Harris Clarke García Müller O’Brien Nguyen Rossi Kowalski Silva Ahmed'.split(
    ' ',
  );
const GIVEN_NAMES =
  'James John Robert Michael William David Richard Thomas Daniel Matthew Christopher Andrew Joseph Samuel Benjamin Oliver Harry George Edward Alexander Mary Elizabeth Sarah Margaret Catherine Susan Emily Hannah Sophie Charlotte Olivia Amelia Jessica Rebecca Victoria Eleanor Isabella Zoë Chloë Aisha Priya Mohammed Ali Ana José Lucía Jürgen Anke Marek Niamh Siân Rhys Yusuf Noor Wanjiru Kofi Emeka Mei Hiro Farah'.split(
    ' ',
  );
const NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  James: ['Jim', 'Jamie'],
  Robert: ['Bob', 'Rob'],
  Michael: ['Mike'],
  William: ['Bill', 'Will'],
  David: ['Dave'],
  Richard: ['Rick', 'Dick'],
  Thomas: ['Tom'],
  Daniel: ['Dan'],
  Matthew: ['Matt'],
  Christopher: ['Chris'],
  Andrew: ['Andy'],
  Joseph: ['Joe'],
  Samuel: ['Sam'],
  Benjamin: ['Ben'],
  Edward: ['Ted', 'Ed'],
  Alexander: ['Alex'],
  Elizabeth: ['Liz', 'Beth'],
  Margaret: ['Maggie', 'Peggy'],
  Catherine: ['Kate', 'Cathy'],
  Susan: ['Sue'],
  Rebecca: ['Becky'],
  Victoria: ['Vicky'],
  Eleanor: ['Nell', 'Ellie'],
};
