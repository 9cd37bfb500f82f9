import type { PostalAddressInput } from '../../../domain/kernel/address.ts';
import { isCountry } from '../../../domain/kernel/country.ts';
import type { Instant } from '../../../domain/kernel/instant.ts';
import type { SourceAnswer, SourceCustomer } from '../../../domain/source-record/record/source-record.ts';
import type { FileFormat, FileOptions } from '../../connector.ts';
import { aliasesOf, aliasOf } from '../alias.ts';
import { padded } from '../version.ts';
import { type CellReader, type CsvRow, cellReader } from './cells.ts';

/**
 * The export has no times. Its states are older than all that webhooks bring, and among themselves ordered by what only grows: the
 * orders and the money of the customer.
 */
const BEFORE_WEBHOOKS: Instant = '1970-01-01T00:00:00.000Z';
const MAX_ATTRIBUTE_LENGTH = 1_000;

/** One row a customer. Former exports have no id, and name the columns of the address without `Default Address`. */
export const shopifyCustomersFormat: FileFormat<CsvRow> = {
  keyOf: (row) => idOf(row, cellReader(NO_TIMES)) ?? 'row',
  groupOf: ([row]) => (row === undefined ? '' : (emailOf(row) ?? idOf(row, cellReader(NO_TIMES)) ?? '')),
  map([row = {}], options) {
    const cells = cellReader(options);
    const externalId = idOf(row, cells);
    if (externalId === null)
      cells.fail('Customer ID', 'The row has neither an id nor an email address or a phone number.');
    const customer = toCustomer(row, externalId ?? '', cells, options);
    return cells.problems.length > 0 ? { problems: cells.problems } : { records: [customer] };
  },
};

const NO_TIMES = { timeZone: 'UTC' };

const emailOf = (row: CsvRow): string | null => cellReader(NO_TIMES).text(row, 'Email')?.toLowerCase() ?? null;

function idOf(row: CsvRow, cells: CellReader): string | null {
  const id = cells.text(row, 'Customer ID', 'ID');
  if (id !== null && /^\d{1,30}$/.test(id)) return id;
  const email = cells.text(row, 'Email');
  const phone = cells.text(row, 'Phone', 'Default Address Phone');
  return email === null ? (phone === null ? null : `phone-${phone}`) : aliasOf(email);
}

function toCustomer(row: CsvRow, externalId: string, cells: CellReader, options: FileOptions): SourceCustomer {
  const email = cells.text(row, 'Email');
  const phone = cells.text(row, 'Phone', 'Default Address Phone');
  const address = addressOf(row, cells, options);
  const progress = [cells.text(row, 'Total Orders'), cells.amount(row, 'Total Spent')].map((count) =>
    padded(Math.trunc(Number(count ?? 0)) || 0, 12),
  );
  const consents = [
    answerOf('EMAIL', cells.yes(row, 'Accepts Email Marketing', 'Accepts Marketing')),
    answerOf('SMS', cells.yes(row, 'Accepts SMS Marketing')),
    answerOf('WHATSAPP', cells.yes(row, 'Accepts WhatsApp Marketing')),
  ].filter((answer) => answer !== null);
  return {
    kind: 'customer',
    externalId,
    version: [BEFORE_WEBHOOKS, ...progress].join('#'),
    path: [],
    ...(externalId.startsWith('email-') ? {} : aliasesOf(email)),
    name: { given: cells.text(row, 'First Name'), family: cells.text(row, 'Last Name') },
    emails: email === null ? [] : [{ address: email, verified: false, primary: true }],
    phones: phone === null ? [] : [{ number: phone, verified: false, primary: true }],
    ...(address === null ? {} : { addresses: [address] }),
    attributes: [
      { name: 'Shopify note', value: cells.text(row, 'Note')?.slice(0, MAX_ATTRIBUTE_LENGTH) ?? null },
      { name: 'Shopify tags', value: cells.text(row, 'Tags')?.slice(0, MAX_ATTRIBUTE_LENGTH) ?? null },
    ],
    ...(consents.length === 0 ? {} : { consents }),
  };
}

function addressOf(row: CsvRow, cells: CellReader, { country: ofShop }: FileOptions): PostalAddressInput | null {
  const part = (...names: readonly string[]) =>
    cells.text(row, ...names.flatMap((name) => [`Default Address ${name}`, name]));
  const lines = [part('Company'), part('Address1'), part('Address2')].filter((line) => line !== null);
  const [locality, postalCode] = [part('City'), part('Zip')];
  if (lines.length === 0 && locality === null && postalCode === null) return null;
  const code = part('Country Code')?.toUpperCase() ?? '';
  return {
    lines,
    locality,
    region: part('Province', 'Province Code'),
    postalCode,
    country: isCountry(code) ? code : ofShop,
  };
}

/**
 * Only a yes is an answer: `no` also stands for everybody who was never asked. Nobody gets marketing without a yes in any case.
 * The file does not say when, so every answer with a time counts more.
 */
const answerOf = (channel: SourceAnswer['channel'], isYes: boolean): SourceAnswer | null =>
  isYes
    ? {
        channel,
        purpose: 'MARKETING',
        consent: 'GRANTED',
        occurredAt: BEFORE_WEBHOOKS,
        evidence: 'Shopify: customer export, without a time',
      }
    : null;
