import { z } from 'zod';
import { isDay } from '../../domain/kernel/instant.ts';
import type { SourceProblem } from '../../domain/source-record/record/apply-outcome.ts';
import type { SourceAnswer, SourceCustomer } from '../../domain/source-record/record/source-record.ts';
import type { FileFormat } from '../connector.ts';
import type { CsvRow } from '../files/read-things.ts';
import { readPayload } from '../read-payload.ts';
import { ADDRESS_CELLS, addressOf, cell, filled, timeOf, yesOrNo } from './plain-cells.ts';

/** `docs/imports.md` describes the columns. */
const rowSchema = z.object({
  customer_id: filled,
  ...{
    updated_at: cell,
    given_name: cell,
    family_name: cell,
    email: cell,
    phone: cell,
    birth_date: cell,
    locale: cell,
  },
  ...ADDRESS_CELLS,
  ...{ loyalty_number: cell, email_marketing: yesOrNo, sms_marketing: yesOrNo },
});
type Row = z.output<typeof rowSchema>;

/** Older than every state that a system states. */
const NO_TIME = '1970-01-01T00:00:00.000Z';

/** Customers as plain CSV: one row each. */
export const customersFormat: FileFormat<CsvRow> = {
  keyOf: (row) => row['customer_id']?.trim() ?? '',
  groupOf: ([row]) => row?.['customer_id']?.trim() ?? '',
  map(rows, { timeZone, country }) {
    const read = readPayload(z.array(rowSchema).min(1), rows);
    if ('problems' in read) return read;
    const customers: SourceCustomer[] = [];
    for (const row of read.value) {
      const version = row.updated_at === null ? NO_TIME : timeOf(row.updated_at, timeZone);
      if (version === null) return invalid('updated_at', 'Give a time such as 2026-03-02T14:05:30Z.');
      if (row.birth_date !== null && !isDay(row.birth_date))
        return invalid('birth_date', 'Give a date such as 1980-12-31.');
      customers.push(toCustomer(row, version, country));
    }
    return { records: customers };
  },
};

const invalid = (path: string, message: string): { readonly problems: readonly SourceProblem[] } => ({
  problems: [{ code: 'INVALID', path, message }],
});

function toCustomer(row: Row, version: string, country: string): SourceCustomer {
  const address = addressOf(row, country);
  const contact = { verified: false, primary: true };
  return {
    kind: 'customer',
    externalId: row.customer_id,
    version,
    path: ['customer_id'],
    name: { given: row.given_name, family: row.family_name },
    emails: row.email === null ? [] : [{ ...contact, address: row.email }],
    phones: row.phone === null ? [] : [{ ...contact, number: row.phone }],
    addresses: address === null ? [] : [address],
    birthDate: row.birth_date,
    ...(row.locale === null ? {} : { locale: row.locale }),
    ...(row.loyalty_number === null ? {} : { loyalty: { number: row.loyalty_number } }),
    consents: [...answer('EMAIL', row.email_marketing, version), ...answer('SMS', row.sms_marketing, version)],
  };
}

/** An answer needs its time: a row without `updated_at` says nothing. */
const answer = (channel: 'EMAIL' | 'SMS', isGranted: boolean | null, at: string): readonly SourceAnswer[] =>
  isGranted === null || at === NO_TIME
    ? []
    : [
        {
          channel,
          purpose: 'MARKETING',
          consent: isGranted ? 'GRANTED' : 'DENIED',
          occurredAt: at,
          evidence: 'import',
        },
      ];
