import type { RegisterCustomerInput } from '../../domain/person/register-customer.ts';
import { createRandom } from '../synthetic-data/random.ts';

export const CUSTOMER_COUNT = 240;

/** The customer in the examples of the documentation. All others are random. */
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

/** The customer with this number, from 1, always the same. Phone numbers are from the ranges reserved for fiction. */
export function sampleCustomer(number: number): RegisterCustomerInput {
  if (number === 1) return DEMO_CUSTOMER;
  const random = createRandom(number);
  const given = random.oneOf(GIVEN_NAMES);
  const family = random.oneOf(FAMILY_NAMES);
  const [postalCode, locality] = random.oneOf(PLACES);
  const isMember = random.percent(60);
  const emails = [
    {
      address: `${asciiLetters(given)}.${asciiLetters(family)}${number}@example.com`,
      verified: random.percent(70),
      primary: true,
    },
  ];
  const phones = [{ number: `07700 900${300 + number}`, verified: random.percent(50), primary: true }];
  return {
    name: { given, family, ...(random.percent(8) ? { preferred: given.slice(0, 3) } : {}) },
    emails: random.percent(88) ? emails : [],
    phones: random.percent(80) ? phones : [],
    addresses: random.percent(75)
      ? [{ lines: [`${random.between(1, 180)} ${random.oneOf(STREETS)}`], locality, postalCode, country: 'GB' }]
      : [],
    ...(random.percent(40)
      ? {
          birthDate: `${random.between(1945, 2004)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`,
        }
      : {}),
    ...(isMember ? { loyalty: { number: `FD-${10_000 + number}`, points: random.between(0, 900) } } : {}),
    ...(random.percent(45) ? { externalIds: [{ system: 'finch-web', value: String(10_000 + number) }] } : {}),
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
