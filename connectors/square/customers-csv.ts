import { z } from 'zod';
import type { FileFormat } from '../connector.ts';
import type { CsvRow } from '../files/read-things.ts';
import { toDay } from '../local-time.ts';
import { readPayload } from '../read-payload.ts';
import { cell, requiredCell } from './csv-cells.ts';
import { toBirthDate, toConsents } from './map-customer.ts';
import { toPostalAddress, versionOf } from './square-fields.ts';

const rowSchema = z.object({
  'Square Customer ID': requiredCell,
  'First Name': cell,
  'Last Name': cell,
  Nickname: cell,
  'Company Name': cell,
  'Email Address': cell,
  'Phone Number': cell,
  'Street Address 1': cell,
  'Street Address 2': cell,
  City: cell,
  State: cell,
  'Postal Code': cell,
  Birthday: cell,
  'First Visit': cell,
  'Last Visit': cell,
  'Email Subscription Status': cell,
});

/** A profile without a visit is older than any state that a webhook brings. */
const NO_VISIT = '1970-01-01';

/** Customers, Directory, Export. */
export const squareCustomersFormat: FileFormat<CsvRow> = {
  keyOf: (row) => row['Square Customer ID'] ?? '',
  groupOf: ([row]) => row?.['Square Customer ID'] ?? '',
  map(rows, { country }) {
    const result = readPayload(z.array(rowSchema).min(1), rows);
    if ('problems' in result) return result;
    return {
      // A profile has one row.
      records: result.value.slice(-1).map((row) => {
        const visit = toDay(row['Last Visit'], country) ?? toDay(row['First Visit'], country) ?? NO_VISIT;
        const changedAt = `${visit}T00:00:00.000Z`;
        const address = toPostalAddress({
          address_line_1: row['Street Address 1'],
          address_line_2: row['Street Address 2'],
          locality: row.City || null,
          administrative_district_level_1: row.State || null,
          postal_code: row['Postal Code'] || null,
          country,
        });
        return {
          kind: 'customer',
          externalId: row['Square Customer ID'],
          // The file states no time of the change. The last visit comes before the next change at Square.
          version: versionOf([changedAt], 0),
          path: ['Square Customer ID'],
          name: {
            given: row['First Name'] || null,
            family: row['Last Name'] || null,
            preferred: row.Nickname || null,
          },
          emails: row['Email Address'] ? [{ address: row['Email Address'], verified: false, primary: true }] : [],
          phones: row['Phone Number']
            ? [{ number: row['Phone Number'].replace(/^'/, ''), verified: false, primary: true }]
            : [],
          addresses: address === null ? [] : [address],
          birthDate: toBirthDate(row.Birthday),
          attributes: [{ name: 'company', value: row['Company Name'] || null }],
          consents: toConsents(/^unsubscribed$/i.test(row['Email Subscription Status']), changedAt),
        };
      }),
    };
  },
};
