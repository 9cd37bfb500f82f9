import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audienceHeader, audienceLine } from '../../../domain/audience/audience-csv.ts';
import { NOTHING_UNVERIFIED } from '../../../domain/customer/unverified.ts';
import { addressKey } from '../../../domain/kernel/address.ts';
import { CONTACT_CHANNELS, type ContactChannel } from '../../../domain/preferences/consent.ts';
import { customerWith } from '../../support/heads.ts';

const named = (given: string, family: string | null = null) =>
  ({ given, family, preferred: null, prefix: null, suffix: null, display: null }) as never;
const rowOf = (line: string): readonly string[] => parse(line, { relax_column_count: true })[0] ?? [];
const street = { lines: ['1 High St', 'Flat 2'], locality: 'York', region: null, postalCode: 'YO1 7HH', country: 'GB' };
const address = { ...street, label: null };
const email = (of: string, more: object = {}) => ({
  address: of,
  label: null,
  verified: false,
  primary: false,
  ...more,
});
const phone = { number: '+442079460018', label: null, verified: false, primary: true };

describe('the line of a person', () => {
  test('has the first address of the channel, and as many cells as the header', () => {
    const ana = customerWith({
      ...{ name: named('Ana', 'Ng'), phones: [phone], addresses: [address] },
      emails: [
        email('old@example.com', { undeliverableSince: '2026-01-01T00:00:00.000Z', primary: true }),
        email('new@example.com'),
        email('best@example.com', { primary: true }),
      ],
    });
    const rest: Readonly<Record<ContactChannel, readonly string[]>> = {
      EMAIL: ['best@example.com'],
      SMS: ['+442079460018'],
      PHONE: ['+442079460018'],
      WHATSAPP: ['+442079460018'],
      POST: ['1 High St, Flat 2', 'York', '', 'YO1 7HH', 'GB'],
      PUSH: [''],
      IN_PERSON: [''],
    };
    for (const channel of CONTACT_CHANNELS) {
      const line = audienceLine(ana, channel);
      expect(line.endsWith('\r\n')).toBe(true);
      expect(rowOf(line)).toEqual([ana.id, 'Ana Ng', 'Ana', ...rest[channel]]);
      expect(rowOf(audienceHeader(channel))).toHaveLength(3 + rest[channel].length);
    }
  });

  test('has no name beside an address that nobody has checked', () => {
    const unverified = {
      ...NOTHING_UNVERIFIED,
      ...{ emails: ['mine@example.com'], phones: ['+442079460018'], addresses: [addressKey(address)] },
    };
    const parts = { emails: [email('mine@example.com')], phones: [phone], addresses: [address] };
    const eve = customerWith({ ...parts, name: named('Win a prize'), unverified });
    for (const channel of ['EMAIL', 'SMS', 'POST'] as const)
      expect(rowOf(audienceLine(eve, channel)).slice(1, 3)).toEqual(['', '']);
    expect(rowOf(audienceLine(eve, 'PUSH'))[1]).toBe('Win a prize');
  });

  test('is read back as it was, and no cell of it is a formula, also where cells end with a semicolon', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.stringMatching(/^[=+\-@;,"' \t\r\na1＝＠]+$/),
    );
    fc.assert(
      fc.property(text, text, (given, locality) => {
        const customer = customerWith({ name: named(given), addresses: [{ ...address, locality }] });
        const line = audienceLine(customer, 'POST');
        const row = rowOf(line);
        expect(row).toHaveLength(8);
        const restored = (row[4] ?? '').replaceAll("'", '');
        expect(restored).toBe(locality.replaceAll("'", ''));
        // As a spreadsheet reads it that knows no quotes and begins a cell after every separator.
        for (const cell of line.slice(0, -2).split(/[,;\t\r\n]/))
          expect(cell.replace(/^["\s]*/, '')).not.toMatch(/^[=+\-@＝＠]/);
      }),
      { numRuns: 500 },
    );
  });
});
