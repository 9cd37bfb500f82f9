import type { FilePerson } from '../../../local/importers/people/people-file.ts';
import { createRandom, type Random } from '../../../local/synthetic-data/random.ts';
import { drawFamilyName, drawGivenName } from '../frequent-names.ts';

type Applicant = {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  /** The family name before a marriage. */
  readonly maiden: string | null;
  readonly birthDate: string;
  readonly email: string;
  readonly phone: string;
  readonly home: string;
  readonly postalCode: string;
};

/**
 * People who filled in paper forms that were scanned: letters and digits misread as others that look alike, names cut off at
 * the last box, day and month swapped, names in capitals or in the wrong box, and maiden names on older forms. Couples and
 * their children share homes and phones. Each person has one to three records. The result depends only on the parameters.
 */
export function generatePaperForms(people: number, seed: number): readonly FilePerson[] {
  const dice = createRandom(seed);
  const records: FilePerson[] = [];
  for (let count = 0, household = 0; count < people; household += 1)
    for (const applicant of generateHousehold(dice, household)) {
      count += 1;
      const forms = dice.oneOf([1, 1, 2, 2, 3]);
      for (let form = 0; form < forms; form += 1)
        records.push({ record: `${applicant.id}/${form}`, person: applicant.id, input: scan(dice, applicant) });
    }
  return records.toSorted((a, b) => orderOf(a.record) - orderOf(b.record));
}

function generateHousehold(dice: Random, household: number): readonly Applicant[] {
  const family = drawFamilyName(dice);
  const landline = `+441904${dice.between(200_000, 999_999)}`;
  const home = `${dice.between(1, 180)} ${drawFamilyName(dice)} ${dice.oneOf(['Street', 'Road', 'Lane', 'Avenue'])}`;
  const postalCode = `YO${dice.between(10, 32)} ${dice.between(1, 9)}${dice.oneOf(LETTERS)}${dice.oneOf(LETTERS)}`;
  const year = dice.between(1940, 1975);
  return Array.from({ length: dice.oneOf([1, 1, 2, 2, 3, 4]) }, (_, member) => {
    const given = drawGivenName(dice);
    const born = member < 2 ? year + dice.between(-5, 5) : year + dice.between(22, 34);
    const local = `${given}.${family}${dice.between(1, 9_999)}`.toLowerCase().replaceAll(' ', '');
    return {
      ...{ id: `${household}.${member}`, given, family, home, postalCode },
      maiden: member === 1 && dice.percent(60) ? drawFamilyName(dice) : null,
      birthDate: dayText(born, dice.between(1, 12), dice.between(1, 28)),
      email: `${local}@${dice.oneOf(['post.example', 'mail.example', 'letterbox.example'])}`,
      phone: dice.percent(35) ? landline : `+447${dice.between(300_000_000, 999_999_999)}`,
    };
  });
}

/** A form of the applicant as the scanner read it. */
function scan(dice: Random, applicant: Applicant): FilePerson['input'] {
  const marks = { verified: false, primary: true };
  return {
    name: scanName(dice, applicant),
    ...(dice.percent(85) ? { birthDate: scanDay(dice, applicant.birthDate) } : {}),
    emails: dice.percent(50) ? [{ address: misread(dice, applicant.email, 6), ...marks }] : [],
    phones: dice.percent(60) ? [{ number: scanPhone(dice, applicant.phone), ...marks }] : [],
    addresses: dice.percent(70)
      ? [
          {
            lines: [misread(dice, applicant.home, 10)],
            locality: 'York',
            postalCode: applicant.postalCode,
            country: 'GB',
          },
        ]
      : [],
  };
}

function scanName(dice: Random, { given, family, maiden }: Applicant): { given: string; family: string } {
  const onForm = maiden !== null && dice.percent(40) ? dice.oneOf([maiden, `${maiden}-${family}`]) : family;
  const boxes = dice.percent(5) ? 7 : 40;
  const read = [given, onForm].map((name) => misread(dice, name.slice(0, boxes), 8));
  const [first = '', last = ''] = dice.percent(10) ? read.map((name) => name.toUpperCase()) : read;
  return dice.percent(3) ? { given: last, family: first } : { given: first, family: last };
}

/** Letters and letter pairs that scanners take for each other. */
const MISREADINGS = 'rn=m cl=d vv=w li=h e=c h=b i=l u=v g=q a=o t=f'.split(' ').map((pair) => pair.split('='));

/** Reads one group of letters wrong, with this probability in percent. */
function misread(dice: Random, text: string, share: number): string {
  if (!dice.percent(share)) return text;
  const [one = '', other = ''] = dice.oneOf(MISREADINGS);
  const [from, to] = text.includes(one) ? [one, other] : [other, one];
  const at = text.indexOf(from, 1);
  return at < 1 ? text : `${text.slice(0, at)}${to}${text.slice(at + from.length)}`;
}

function scanDay(dice: Random, day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date <= 12 && dice.percent(6)) return dayText(year, date, month);
  if (!dice.percent(4)) return day;
  const misreadDay = day.replace(/\d$/, (digit) => DIGITS[digit] ?? digit);
  return Number(misreadDay.slice(-2)) > 28 || misreadDay.endsWith('00') ? day : misreadDay;
}
const DIGITS: Readonly<Record<string, string>> = { '1': '7', '7': '1', '3': '8', '8': '3', '5': '6', '6': '5' };

const scanPhone = (dice: Random, phone: string): string =>
  dice.percent(4) ? phone.replace(/(\d)(\d)(?=\d{2}$)/, '$2$1') : phone;

const LETTERS = [...'ABDEFGHJLNPQRSTUWXYZ'];

const dayText = (year: number, month: number, day: number): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** A place in the file that looks random: forms of one person do not follow each other. */
const orderOf = (record: string): number =>
  [...record].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003, 7);
