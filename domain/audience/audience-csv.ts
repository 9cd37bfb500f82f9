import type { Customer } from '../customer/customer.ts';
import { addressKey, type PostalAddress } from '../kernel/address.ts';
import { CSV_LINE_END, toCsvCell } from '../kernel/csv.ts';
import { addressesOf, namesFor } from '../message/recipient.ts';
import type { ContactChannel } from '../preferences/consent.ts';

const CONTACT_COLUMNS = ['id', 'name', 'firstName'] as const;
const POST_COLUMNS = ['street', 'locality', 'region', 'postalCode', 'country'] as const;

/** The first line of the file. */
export const audienceHeader = (channel: ContactChannel): string =>
  toLine([...CONTACT_COLUMNS, ...(channel === 'POST' ? POST_COLUMNS : ['address'])]);

/** The line of one person, with the address that the channel uses first. */
export function audienceLine(customer: Customer, channel: ContactChannel): string {
  if (channel === 'POST') {
    const [address] = customer.addresses;
    return toLine([...contactCells(customer, isCheckedAddress(customer, address)), ...postalCells(address)]);
  }
  const kind = channel === 'EMAIL' ? 'EMAIL' : PHONE_CHANNELS.has(channel) ? 'SMS' : null;
  // Nothing is sent to an address: the name shows in the person's own app, or to the staff of the store.
  if (kind === null) return toLine([...contactCells(customer, true), '']);
  const [address] = addressesOf(customer, kind);
  return toLine([...contactCells(customer, address?.isChecked === true), toAddressCell(address?.to ?? '')]);
}

const PHONE_CHANNELS: ReadonlySet<ContactChannel> = new Set(['SMS', 'WHATSAPP', 'PHONE']);

function contactCells(customer: Customer, isChecked: boolean): readonly string[] {
  const { name, firstName } = namesFor(customer, { to: '', isChecked });
  return [customer.id, name, firstName].map(toCsvCell);
}

const isCheckedAddress = ({ unverified }: Customer, address: PostalAddress | undefined): boolean =>
  address !== undefined && !unverified.addresses.includes(addressKey(address));

function postalCells(address: PostalAddress | undefined): readonly string[] {
  if (address === undefined) return POST_COLUMNS.map(() => '');
  const { lines, locality, region, postalCode, country } = address;
  return [lines.join(', '), locality ?? '', region ?? '', postalCode ?? '', country].map(toCsvCell);
}

/** @param cells as they stand in the file */
const toLine = (cells: readonly string[]): string => `${cells.join(',')}${CSV_LINE_END}`;

/** A phone number in E.164 has its plus, and is no formula. In any other cell it gets an apostrophe like every text with a plus. */
const toAddressCell = (text: string): string => (/^\+\d+$/.test(text) ? text : toCsvCell(text));
