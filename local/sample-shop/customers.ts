import type { RegisterCustomerInput } from '../../domain/person/register-customer.ts';
import { random } from '../synthetic-data/random.ts';

/** How many people the shop knows. */
export const CUSTOMER_COUNT = 240;

/** Whom the documentation asks after; everyone else is thrown by dice. */
const DEMO_CUSTOMER: RegisterCustomerInput = {
  name: { given: 'Eleanor', family: 'Whitfield', preferred: 'Nell' },
  emails: [{ address: 'nell.whitfield@example.com', label: 'home', verified: true, primary: true }],
  phones: [{ number: '07700 900123', label: 'mobile', verified: true, primary: true }],
  addresses: [{ lines: ['4 Minster Yard'], locality: 'York', postalCode: 'YO1 7HH', country: 'GB', label: 'home' }],
  birthDate: '1991-04-12',
  locale: 'en-GB',
  loyalty: { number: 'FD-10001', tier: 'gold', points: 420, memberSince: '2021-05-01' },
  externalIds: [{ system: 'finch-web', value: '10001' }],
  attributes: [{ name: 'ring size', value: 'L' }],
};

/** The person of this number, from 1: the same every time. Phones are from the ranges kept for fiction. */
export function sampleCustomer(number: number): RegisterCustomerInput {
  if (number === 1) return DEMO_CUSTOMER;
  const dice = random(number);
  const given = dice.oneOf(GIVEN_NAMES);
  const family = dice.oneOf(FAMILY_NAMES);
  const [postalCode, locality] = dice.oneOf(PLACES);
  const isMember = dice.percent(60);
  const emails = [
    {
      address: `${asciiLetters(given)}.${asciiLetters(family)}${number}@example.com`,
      verified: dice.percent(70),
      primary: true,
    },
  ];
  const phones = [{ number: `07700 900${300 + number}`, verified: dice.percent(50), primary: true }];
  return {
    name: { given, family, ...(dice.percent(8) ? { preferred: given.slice(0, 3) } : {}) },
    emails: dice.percent(88) ? emails : [],
    phones: dice.percent(80) ? phones : [],
    addresses: dice.percent(75)
      ? [{ lines: [`${dice.between(1, 180)} ${dice.oneOf(STREETS)}`], locality, postalCode, country: 'GB' }]
      : [],
    ...(dice.percent(40)
      ? { birthDate: `${dice.between(1945, 2004)}-${twoDigits(dice.between(1, 12))}-${twoDigits(dice.between(1, 28))}` }
      : {}),
    ...(isMember ? { loyalty: { number: `FD-${10_000 + number}`, points: dice.between(0, 900) } } : {}),
    ...(dice.percent(45) ? { externalIds: [{ system: 'finch-web', value: String(10_000 + number) }] } : {}),
  };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const asciiLetters = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

const GIVEN_NAMES =
  'Ana Amelia Aisha Arthur Beatrice Ben Chloë Daniel Deepa Edith Emeka Farah Finn George Grace Hannah Hugo Imogen Iris Jack Joanna Kofi Lena Liam Maeve Marco Mei Niamh Noor Oliver Olga Priya Rhys Rosa Samuel Siân Sofia Tariq Thea Tom Uma Victor Wanjiru Yusuf Zoë'.split(
    ' ',
  );
const FAMILY_NAMES =
  'Adeyemi Ahmed Baker Bianchi Brown Chen Clarke Davies Evans Fischer García Green Hall Harris Hughes Iqbal Jackson Jones Khan King Kowalski Lewis Li Martin Mensah Moore Morgan Müller Nguyen O’Brien Patel Price Roberts Robinson Rossi Scott Shah Silva Smith Taylor Thomas Walker White Williams Wright'.split(
    ' ',
  );
const STREETS = [
  'High Street',
  'Station Road',
  'Church Lane',
  'Victoria Road',
  'Mill Lane',
  'The Crescent',
  'Park Row',
];
const PLACES = [
  ['YO1 7HH', 'York'],
  ['YO10 5DD', 'York'],
  ['LS1 6BH', 'Leeds'],
  ['LS6 2AB', 'Leeds'],
  ['BA1 1DG', 'Bath'],
  ['BA2 4QJ', 'Bath'],
  ['M1 1AE', 'Manchester'],
  ['HG1 2RN', 'Harrogate'],
] as const;
