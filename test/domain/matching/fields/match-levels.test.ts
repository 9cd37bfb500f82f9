import { describe, expect, test } from 'vitest';
import { attributeKind } from '../../../../domain/matching/fields/attribute-kind.ts';
import { compareAddresses } from '../../../../domain/matching/fields/compare-addresses.ts';
import { compareAttribute, compareUnlearnedAttribute } from '../../../../domain/matching/fields/compare-attributes.ts';
import { compareBirthDates } from '../../../../domain/matching/fields/compare-birth-dates.ts';
import { compareEmails, comparePhones } from '../../../../domain/matching/fields/compare-contacts.ts';
import { nameComparisons } from '../../../../domain/matching/fields/compare-names.ts';
import { foldHan, HAN_FORMS } from '../../../../domain/matching/fields/han-names.ts';
import { type PersonInput, personFeatures } from '../../../support/match-people.ts';

describe('given names', () => {
  test.each([
    ['Robert', 'robert', 'exact'],
    ['Robert', 'Bob', 'close'],
    ['Robert', 'Robret', 'close'],
    ['Anna Maria', 'Anna', 'close'],
    ['Robert', 'R', 'similar'],
    ['R', 'R', 'similar'],
    ['Robert', 'Daniel', 'different'],
    ['Robert', undefined, 'missing'],
  ])('%s and %s are %s', (left, right, level) => {
    const given = (name: string | undefined) => personFeatures({ family: 'Okafor', ...(name && { given: name }) });
    expect(nameComparisons(given(left), given(right))[0].given.level).toBe(level);
  });
});

describe('family names', () => {
  test.each([
    ['de la Cruz', 'Delacruz', 'exact'],
    ['van Berg', 'Berg', 'exact'],
    ['Okafor', 'Okaforr', 'close'],
    ['Okafor', 'Okafor-Marsh', 'close'],
    ['Okafor', 'Marsh', 'different'],
  ])('%s and %s are %s', (left, right, level) => {
    expect(nameComparisons(personFeatures({ family: left }), personFeatures({ family: right }))[0].family.level).toBe(
      level,
    );
  });
});

test.each([
  ['張', '张', 'close'],
  ['齋藤', '斎藤', 'close'],
  ['渡邊', '渡辺', 'close'],
  ['高橋', '髙橋', 'close'],
  ['渡辺', '田辺', 'different'],
  ['陳', 'Chan', 'similar'],
  ['Zhang', '张', 'similar'],
  // A Japanese reading, which the table does not hold.
  ['林', 'Hayashi', 'missing'],
  ['王', 'Lee', 'missing'],
])('the family names %s and %s are %s, and weak if they agree', (left, right, level) => {
  const { family } = nameComparisons(personFeatures({ family: left }), personFeatures({ family: right }))[0];
  expect(family.level).toBe(level);
  expect(family.weak === true || level === 'different' || level === 'missing').toBe(true);
});

test('no form of a Chinese character stands for two characters, or for the form of another one', () => {
  const forms = HAN_FORMS.flatMap(([standard = '', ...others]) => others.map((form) => [form, standard] as const));
  expect(new Set(forms.map(([form]) => form)).size).toBe(forms.length);
  for (const [form, standard] of forms) {
    expect(foldHan(form)).toBe(standard);
    expect(foldHan(standard)).toBe(standard);
  }
});

test('a name is compared swapped only if both parts agree then', () => {
  const swapped = (left: PersonInput, right: PersonInput) =>
    nameComparisons(personFeatures(left), personFeatures(right)).slice(1).length > 0;
  expect(swapped({ given: 'Emily', family: 'Taylor' }, { given: 'Taylor', family: 'Emily' })).toBe(true);
  expect(swapped({ given: 'Taylor', family: 'Emily' }, { given: 'William', family: 'Taylor' })).toBe(false);
  expect(swapped({ given: 'Emily Taylor' }, { given: 'Emily', family: 'Taylor' })).toBe(true);
  expect(swapped({ given: 'Taylor' }, { given: 'Emily', family: 'Taylor' })).toBe(true);
  expect(swapped({ given: 'Robert' }, { given: 'Daniel' })).toBe(false);
  expect(swapped({ family: 'Robert' }, { family: 'Daniel' })).toBe(false);
});

test.each([
  ['1984-03-17', '1984-03-17', 'exact'],
  ['1984-03-17', '1984-03-18', 'close'],
  ['1984-03-17', '1948-03-17', 'close'],
  ['1984-03-07', '1984-07-03', 'close'],
  ['1984-03-17', '1984-03-29', 'similar'],
  ['1984-03-17', '1961-11-02', 'different'],
  ['1984-03-17', null, 'missing'],
])('birth dates %s and %s are %s', (left, right, level) => {
  expect(compareBirthDates(left, right).level).toBe(level);
});

test.each([
  ['eve.okafor@gmail.com', 'EveOkafor+shop@googlemail.com', 'exact'],
  ['sunnyside42@example.com', 'sunnysid42@example.com', 'close'],
  ['sunnyside42@example.com', 'sunnyside42@example.net', 'similar'],
  ['sunnyside42@example.com', 'sunnyside422@example.com', 'close'],
  ['sunnyside42@example.com', 'sunnyside43@example.com', 'nearly'],
  ['sunnyside42@example.com', 'sunnyside4@example.com', 'nearly'],
  ['sunnyside@example.com', 'sunnysied@exampel.com', 'similar'],
  ['sunnyside42@example.com', 'sunnyside43@exampel.com', 'different'],
  // Both addresses contain the name, so they add nothing to it.
  ['eve.okafor@example.com', 'eve.okafor@example.net', 'different'],
  ['eve.okafor15@example.com', 'eve.okafor65@example.com', 'different'],
  ['sunnyside42@example.com', 'blue17@example.com', 'different'],
  // The whole family may use it.
  ['the.okafors@example.com', 'the.okafors@example.com', 'similar'],
])('emails %s and %s are %s', (left, right, level) => {
  const eve = (email: string) => personFeatures({ given: 'Eve', family: 'Okafor', email });
  expect(compareEmails(eve(left), eve(right)).level).toBe(level);
});

test.each([
  ['+447700900111', '+447700900111', 'exact'],
  ['+447700900111', '+447700900101', 'nearly'],
  ['+447700900111', '+447700900999', 'different'],
  // Without country code, with a doubled one, and with the zero of domestic calls.
  ['+447700900111', '+7700900111', 'close'],
  ['+447700900111', '+44447700900111', 'close'],
  ['+447700900111', '+4407700900111', 'close'],
  ['+447700900111', '+337700900111', 'different'],
  ['+447700900121', '+447700900112', 'similar'],
])('phones %s and %s are %s', (left, right, level) => {
  expect(comparePhones(personFeatures({ phone: left }), personFeatures({ phone: right })).level).toBe(level);
});

describe('addresses', () => {
  const mill: PersonInput = { street: '12 Mill Street', town: 'York', postcode: 'YO1 7HH' };
  test.each<[string, PersonInput, string, string]>([
    ['abbreviated', { street: '12 Mill St', town: 'york', postcode: 'yo17hh' }, 'exact', 'exact'],
    ['typed wrong', { street: '12 Mil Street', town: 'York', postcode: 'YO1 7HJ' }, 'close', 'exact'],
    ['next door', { street: '14 Mill Street', town: 'York', postcode: 'YO1 7HH' }, 'similar', 'exact'],
    ['of that name elsewhere', { street: '12 Mill Street', town: 'Leeds', postcode: 'LS1 6BH' }, 'exact', 'different'],
    ['elsewhere in the same town', { street: '3 Park Row', town: 'York', postcode: 'YO9 1AB' }, 'different', 'close'],
    ['of a town alone', { town: 'York' }, 'missing', 'exact'],
    [
      'in a town whose code is similar',
      { street: '3 Park Row', town: 'Leeds', postcode: 'YO1 7HJ' },
      'different',
      'different',
    ],
    ['with a letter', { street: '12a Mill Street', town: 'York', postcode: 'YO1 7HH' }, 'close', 'exact'],
    ['of a range', { street: '12-14 Mill Street', town: 'York', postcode: 'YO1 7HH' }, 'exact', 'exact'],
    ['of somebody else', { street: ['c/o Marsh', '12 Mill Street'], postcode: 'YO1 7HH' }, 'exact', 'exact'],
    ['a post office box', { street: 'PO Box 12', town: 'York', postcode: 'YO1 7HH' }, 'missing', 'exact'],
    ['none', {}, 'missing', 'missing'],
  ])('%s', (_, other, street, place) => {
    const compared = compareAddresses(personFeatures(mill), personFeatures(other));
    expect([compared.street.level, compared.place.level]).toEqual([street, place]);
  });

  test.each<[PersonInput, PersonInput, string]>([
    [{ town: 'Boltno' }, { town: 'Bolton' }, 'close'],
    [{ town: 'Hull' }, { town: 'Kingston upon Hull' }, 'close'],
    [{ town: 'Leeds' }, { town: 'York' }, 'different'],
  ])('towns without a postcode: %o and %o are %s', (left, right, level) => {
    expect(compareAddresses(personFeatures(left), personFeatures(right)).place.level).toBe(level);
  });

  test.each<[PersonInput, PersonInput, string]>([
    [{ street: 'PO Box 12', town: 'York' }, { street: 'P.O. Box 12', town: 'York' }, 'close'],
    [{ street: 'Postfach 12', town: 'Ulm' }, { street: 'Postfach Nr. 12', town: 'Ulm' }, 'close'],
    [{ street: 'PO Box 12', town: 'York' }, { street: 'PO Box 13', town: 'York' }, 'different'],
    [{ street: 'PO Box 12', town: 'York' }, { street: 'PO Box 12', town: 'Leeds' }, 'different'],
  ])('post office boxes: %o and %o are %s', (left, right, level) => {
    expect(compareAddresses(personFeatures(left), personFeatures(right)).street.level).toBe(level);
  });

  test.each([
    ['Av. de la Liberté 4', '4, avenue de la Liberté'],
    ['Avda. Castelar 7', 'Avenida Castelar 7'],
    ['R. Augusta 20', 'Rua Augusta 20'],
    ['Pza. Mayor 3', 'Plaza Mayor, 3'],
    ['ul. Długa 5', 'ulica Długa 5'],
    ['ул. Ленина 8', 'улица Ленина, 8'],
    ['Kerkstr. 9', 'Kerkstraat 9'],
    ['Bağdat Cad. 11', 'Bağdat Caddesi 11'],
  ])('%s and %s are one street', (left, right) => {
    expect(compareAddresses(personFeatures({ street: left }), personFeatures({ street: right })).street.level).toBe(
      'exact',
    );
  });

  test('flats of one house are not one home', () => {
    const flat = (number: number) => personFeatures({ street: [`Flat ${number}`, '12 Mill Street'], town: 'York' });
    expect(compareAddresses(flat(1), flat(2)).street.level).toBe('similar');
    expect(compareAddresses(flat(1), flat(1)).street.level).toBe('exact');
  });
});

test('two houses of one number with different letters are two houses', () => {
  const [left, right] = ['12a Mill Street', '12b Mill Street'].map((street) => personFeatures({ street }));
  if (left === undefined || right === undefined) throw new Error('two records');
  expect(compareAddresses(left, right).street.level).toBe('similar');
});

test.each([
  ['6988048', '6988048', 'exact'],
  ['6988048', '6988084', 'nearly'],
  ['black onyx', 'blakc onyx', 'close'],
  ['6988048', '7364009', 'different'],
  ['L', 'M', 'different'],
  ['L', undefined, 'missing'],
])('attributes %s and %s are %s', (left, right, level) => {
  expect(compareAttribute(left, right).level).toBe(level);
});

test.each([
  ['passport number', '6988048', '6988048', 'exact'],
  // Too short for a number that one person has.
  ['passport number', 'n/k', 'n/k', 'missing'],
  ['occupation', 'dancer', 'dancer', 'exact'],
  ['occupation', 'dancer', 'potter', 'different'],
])('values of %s without learned weights (%s and %s) are %s, and merge nobody', (name, left, right, level) => {
  const compared = compareUnlearnedAttribute(name, left, right);
  expect(compared.level).toBe(level);
  expect(compared.weak === true || compared.level === 'missing').toBe(true);
});

test.each([
  ['soc_sec_id', 'ID_NUMBER'],
  ['passportNumber', 'ID_NUMBER'],
  ['Steuernummer', 'ID_NUMBER'],
  ['CPF', 'ID_NUMBER'],
  ['store id', 'CATEGORY'],
  ['card type', 'CATEGORY'],
  ['occupation', 'CATEGORY'],
  ['shoe size', 'CATEGORY'],
])('the attribute %s is of the kind %s', (name, kind) => {
  expect(attributeKind(name)).toBe(kind);
});

test.each<[string, string, string, string]>([
  ['the domain mistyped', 'ida.lindqvist@brookside.example', 'ida.lindqvist@brokside.example', 'similar'],
  ['short domains', 'ida.lindqvist@mail.com', 'ida.lindqvist@mai.com', 'different'],
  ['another person at the domain', 'ida.lindqvist@brookside.example', 'nils.lindqvist@brookside.example', 'different'],
])('mailboxes with the name of the person: %s', (_, one, other, level) => {
  const [left, right] = [one, other].map((email) => personFeatures({ given: 'Ida', family: 'Lindqvist', email }));
  if (left === undefined || right === undefined) throw new Error('two records');
  expect(compareEmails(left, right).level).toBe(level);
});

test.each([
  ['1986-12-29', '1987-01-28', 'similar'],
  ['1987-01-28', '1987-03-02', 'different'],
  ['1987-01-28', '1997-02-03', 'different'],
])('birth dates up to a month apart may be guesses: %s and %s are %s', (one, other, level) => {
  expect(compareBirthDates(one, other).level).toBe(level);
});
