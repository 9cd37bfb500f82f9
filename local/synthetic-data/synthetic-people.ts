import type { RegisterCustomerInput } from '../../domain/person/register-customer.ts';
import type { FilePerson } from '../importers/people/people-file.ts';
import { type Random, random } from './random.ts';
import { withTypos } from './typo.ts';

/** Somebody as they are; what a record says of them is less, and not always right. */
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
 * People who never were, by their households: couples, families, twins, sons called like their fathers, who share homes,
 * phones and mailboxes. A third of them have several records, from channels that ask for different things, typed as people
 * type. The same for the same numbers, in no order that tells anything.
 * @param people how many live there, at least
 */
export function generatePeople(people: number, seed = 1): readonly FilePerson[] {
  const dice = random(seed);
  const mailboxes = new Set<string>();
  const records: FilePerson[] = [];
  let souls = 0;
  for (let household = 0; souls < people; household += 1)
    for (const soul of generateHousehold(dice, String(household), mailboxes)) {
      souls += 1;
      const count = dice.percent(33) ? dice.between(2, 4) : 1;
      for (let number = 0; number < count; number += 1)
        records.push({ record: `${soul.id}-${number}`, person: soul.id, input: generateRecord(dice, soul) });
    }
  return shuffle(dice, records);
}

function generateHousehold(dice: Random, household: string, mailboxes: Set<string>): readonly SyntheticPerson[] {
  const home = randomHome(dice);
  const family = randomFamilyName(dice);
  const landline = dice.percent(50) ? [randomPhone(dice)] : [];
  const shared = dice.percent(12) ? [mailbox(() => `the.${asciiLetters(family)}s${dice.between(1, 99)}`)] : [];
  const size = dice.oneOf([1, 1, 1, 1, 2, 2, 2, 3, 4, 5]);
  const year = dice.between(1940, 1985);
  const souls: SyntheticPerson[] = [];
  for (let member = 0; member < size; member += 1) souls.push(somebody(member));
  return souls;

  function somebody(member: number): SyntheticPerson {
    const [father] = souls;
    const elder = souls.at(-1);
    const isChild = member > 1;
    const isTwin = member > 2 && dice.percent(15);
    const isJunior = isChild && !isTwin && souls.every(({ generation }) => generation === null) && dice.percent(10);
    const others = GIVEN_NAMES.filter((name) => souls.every(({ given }) => given !== name));
    const given = isJunior && father !== undefined ? father.given : dice.oneOf(others);
    const called = member === 1 && dice.percent(20) ? randomFamilyName(dice) : family;
    const own = mailbox(
      () => `${asciiLetters(given)}${dice.oneOf(['.', '', '_'])}${asciiLetters(called)}${dice.between(1, 99)}`,
    );
    const other = mailbox(
      () => `${dice.oneOf(MAILBOX_PREFIXES)}${asciiLetters(dice.oneOf(GIVEN_NAMES))}${dice.between(1, 9_999)}`,
    );
    const born = `${year + (isChild ? dice.between(22, 35) : dice.between(-3, 3))}-${twoDigits(dice.between(1, 12))}-${twoDigits(dice.between(1, 28))}`;
    return {
      id: `${household}.${member}`,
      given,
      family: called,
      generation: isJunior ? 'Jr' : null,
      born: isTwin && elder !== undefined ? elder.born : born,
      emails: [dice.percent(75) ? own : other, ...(dice.percent(30) ? [other] : []), ...shared],
      phones: [randomPhone(dice), ...landline],
      home,
    };
  }

  /** A mailbox that nobody has yet. */
  function mailbox(local: () => string): string {
    const address = `${local()}@${dice.oneOf(MAIL_DOMAINS)}`;
    const letters = address.replaceAll('.', '');
    if (mailboxes.has(letters)) return mailbox(local);
    mailboxes.add(letters);
    return address;
  }
}

/** What a till, a web shop or a support desk would write of somebody. */
function generateRecord(dice: Random, soul: SyntheticPerson): RegisterCustomerInput {
  const channel = dice.oneOf(['till', 'web', 'desk'] as const);
  const asks = { till: [45, 70, 25, 10], web: [97, 60, 90, 20], desk: [70, 85, 70, 45] }[channel];
  const [emails = 0, phones = 0, address = 0, born = 0] = asks;
  const birthDate = dice.percent(4)
    ? soul.born.replace(/\d$/, (digit) => String((Number(digit) + 1) % 8 || 1))
    : soul.born;
  return {
    name: nameOnRecord(dice, soul),
    ...(dice.percent(born) ? { birthDate } : {}),
    emails: dice.percent(emails) ? [{ address: emailOnRecord(dice, soul), verified: false, primary: true }] : [],
    phones: dice.percent(phones) ? [{ number: dice.oneOf(soul.phones), verified: false, primary: true }] : [],
    addresses: dice.percent(address) ? [addressOnRecord(dice, dice.percent(10) ? randomHome(dice) : soul.home)] : [],
  };
}

function nameOnRecord(
  dice: Random,
  { given, family, generation }: SyntheticPerson,
): NonNullable<RegisterCustomerInput['name']> {
  const shorts = NICKNAMES[given] ?? [];
  const called =
    shorts.length > 0 && dice.percent(15) ? dice.oneOf(shorts) : dice.percent(2) ? given.slice(0, 1) : given;
  const first = dice.percent(6) ? withTypos(dice, called) : called;
  const last = dice.percent(2) ? randomFamilyName(dice) : dice.percent(7) ? withTypos(dice, family) : family;
  const whole = generation !== null && dice.percent(40) ? `${last} ${generation}` : last;
  if (dice.percent(2)) return { given: whole, family: first };
  return dice.percent(3) ? { given: first } : { given: first, family: whole };
}

function emailOnRecord(dice: Random, { emails }: SyntheticPerson): string {
  const email = dice.oneOf(emails);
  const [local = '', domain = ''] = email.split('@');
  return dice.percent(3)
    ? `${withTypos(dice, local).replaceAll(' ', '')}@${domain}`
    : dice.percent(10)
      ? email.toUpperCase()
      : email;
}

function addressOnRecord(
  dice: Random,
  { street, flat, locality, postalCode }: Home,
): NonNullable<RegisterCustomerInput['addresses']>[number] {
  const short = dice.percent(30)
    ? street.replace('Street', 'St').replace('Road', 'Rd').replace('Avenue', 'Ave.')
    : street;
  const line = dice.percent(5) ? withTypos(dice, short) : short;
  return {
    lines: flat === null || dice.percent(20) ? [line] : dice.percent(50) ? [flat, line] : [line, flat],
    locality: dice.percent(4) ? null : locality,
    postalCode: dice.percent(6) ? null : dice.percent(20) ? postalCode.toLowerCase().replace(' ', '') : postalCode,
    country: 'GB',
  };
}

function randomHome(dice: Random): Home {
  const town = dice.between(0, TOWNS.length - 1);
  const [locality = '', area = ''] = (TOWNS[town] ?? '').split(' ');
  const street = dice.between(0, 40 * STREET_TYPES.length - 1);
  const name = `${randomWord(random(street + 1), 2)} ${STREET_TYPES[street % STREET_TYPES.length] ?? ''}`;
  const postalCode = `${area}${(street % 19) + 1} ${street % 9}${dice.oneOf(['AB', 'DE', 'HJ', 'LN'])}`;
  return {
    street: `${dice.between(1, 120)} ${name}`,
    flat: dice.percent(20) ? `Flat ${dice.between(1, 30)}` : null,
    locality,
    postalCode,
  };
}

/** One of five is met everywhere, the others are rare. */
const randomFamilyName = (dice: Random): string =>
  dice.percent(45) ? dice.oneOf(FAMILY_NAMES) : randomWord(dice, dice.between(2, 3));

/** A word that nobody wrote, of so many syllables. */
function randomWord(dice: Random, syllables: number): string {
  const word = Array.from({ length: syllables }, () => dice.oneOf(SYLLABLES)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const randomPhone = (dice: Random): string => `+447${dice.between(100_000_000, 999_999_999)}`;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const asciiLetters = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

function shuffle<T>(dice: Random, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, place: dice.between(0, 2 ** 30) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

const SYLLABLES =
  'ba bel bren car cor dal den dor el fen gar gil har hol ing ka kel lan lor mar mel mon nor ol pen quin ral rich ros san sel tam ton tor ul van ver wal wen wick win yar zel'.split(
    ' ',
  );
const STREET_TYPES = ['Street', 'Road', 'Avenue', 'Lane', 'Close'];
const MAILBOX_PREFIXES = ['sunny', 'blue', 'mr', 'the', 'king'];
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
