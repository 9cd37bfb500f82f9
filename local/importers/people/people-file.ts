import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { type DayOrder, dayFromText, dayOrderOf } from '../../../domain/customer/day-text.ts';
import { toE164 } from '../../../domain/kernel/phone.ts';
import { Rejection } from '../../../domain/kernel/user-error.ts';
import { draftCustomer, type RegisterCustomerInput } from '../../../domain/person/register-customer.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { CommandError } from '../../common/command-error.ts';
import { type Columns, columnsOf, type PeopleField } from './columns.ts';

export type FilePerson = {
  /** What the file calls the record; where it does not, the number of its line. */
  readonly record: string;
  /** Who the record really is, where the file tells: two records of one person have it in common. Never part of `input`. */
  readonly person: string | null;
  readonly input: RegisterCustomerInput;
};

export type PeopleFile = {
  readonly people: readonly FilePerson[];
  /** Values that no registration takes: days that never were or are yet to come, phones, emails, and what else is wrong. */
  readonly omitted: readonly OmittedValue[];
};

/** What was left out of a line of the file; `record`: all of it. */
export type OmittedValue = { readonly line: number; readonly field: PeopleField };

export type PeopleOptions = {
  /** ISO 3166-1 alpha-2: where addresses are that name no country, and the region of phones without one. */
  readonly country: string;
  /** Headers of columns that are passed over. */
  readonly ignoredColumns?: readonly string[];
  /** What columns are whose headers do not say it; null for an attribute. */
  readonly fieldByHeader?: ReadonlyMap<string, PeopleField | null>;
};

/** As the graph's scalar has it. */
const EMAIL = /^(?=.{3,254}$)[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)*$/;

/**
 * The people of a CSV file, plain or gzipped, as they would be registered: FEBRL's form, or any whose first line names its
 * columns as files of people do.
 * @throws Problem where the file cannot be read, or has no column of a person
 */
export async function readPeople(file: string, options: PeopleOptions): Promise<PeopleFile> {
  const [first, ...rest] = await readCsv(file);
  const headers = first?.cells ?? [];
  const columns = columnsOf(headers, options.fieldByHeader ?? new Map());
  if (!columns.some(({ field }) => field !== null && field !== 'record' && field !== 'person'))
    throw new CommandError(`${file} has no column of a person. Its first line names: ${headers.join(', ')}.`);
  const kept = columns.filter(({ header }) => !(options.ignoredColumns ?? []).includes(header));
  const valuesOf = (field: PeopleField) => rest.flatMap((row) => cellsOf(row.cells, columns, kept, field));
  const order = dayOrderOf(valuesOf('birthDate'));
  const leftOut: OmittedValue[] = [];
  const people = rest.flatMap(({ cells: row, line }, index): FilePerson[] => {
    const all = (field: PeopleField) => cellsOf(row, columns, kept, field);
    const record = all('record')[0] ?? String(index + 1);
    const leaveOut = (field: PeopleField) => void leftOut.push({ line, field });
    const input = toRegistration(all, attributesOf(row, columns, kept), { ...options, order, leaveOut });
    const valid = withoutInvalidFields(input, options.country, leaveOut);
    const person = all('person')[0] ?? /^rec-(\d+)-/.exec(record)?.[1] ?? null;
    return valid === null ? [] : [{ record, person, input: valid }];
  });
  return { people, omitted: leftOut };
}

const FIELD_BY_INPUT: Readonly<Record<string, PeopleField>> = {
  name: 'name',
  birthDate: 'birthDate',
  emails: 'email',
  phones: 'phone',
  addresses: 'line',
  loyalty: 'loyalty',
};

/** The input without those fields that a registration refuses; null where nothing of it could be registered. */
function withoutInvalidFields(
  input: RegisterCustomerInput,
  country: string,
  leaveOut: (field: PeopleField) => void,
): RegisterCustomerInput | null {
  const shop = { ...UNSAVED_SHOP, defaultRegion: country };
  try {
    draftCustomer(input, shop, new Date().toISOString());
    return input;
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const refused = new Set(error.userErrors.map(({ path }) => String(path?.[1])));
    const known = [...refused].filter((field) => Object.hasOwn(input, field) && field in FIELD_BY_INPUT);
    for (const field of known) leaveOut(FIELD_BY_INPUT[field] ?? 'record');
    if (known.length < refused.size) leaveOut('record');
    if (known.length === 0 || known.length < refused.size) return null;
    const rest: RegisterCustomerInput = Object.fromEntries(
      Object.entries(input).filter(([field]) => !known.includes(field)),
    );
    return withoutInvalidFields(rest, country, leaveOut);
  }
}

type Line = { readonly cells: Row; readonly line: number };

async function readCsv(file: string): Promise<readonly Line[]> {
  try {
    const bytes = await readFile(file);
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
    const [firstLine = ''] = text.split('\n', 1);
    const delimiter = [',', ';', '\t'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0];
    const rows: Line[] = [];
    parse(text, {
      bom: true,
      trim: true,
      delimiter: delimiter ?? ',',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (row: string[], { lines }) => void rows.push({ cells: row, line: lines }),
    });
    return rows;
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

type Row = readonly string[];

function cellsOf(row: Row, columns: Columns, kept: Columns, field: PeopleField): readonly string[] {
  return columns
    .map((column, index) => (column.field === field && kept.includes(column) ? (row[index] ?? '') : ''))
    .filter((value) => value !== '');
}

function attributesOf(row: Row, columns: Columns, kept: Columns): readonly { name: string; value: string }[] {
  return columns.flatMap((column, index) => {
    const value = row[index] ?? '';
    return column.field === null && kept.includes(column) && value !== '' ? [{ name: column.header, value }] : [];
  });
}

type ParseOptions = PeopleOptions & {
  readonly order: DayOrder;
  readonly leaveOut: (field: PeopleField) => void;
};

function toRegistration(
  all: (field: PeopleField) => readonly string[],
  attributes: readonly { name: string; value: string }[],
  { country, order, leaveOut }: ParseOptions,
): RegisterCustomerInput {
  const valid = <T>(field: PeopleField, values: readonly string[], read: (text: string) => T | null): T[] =>
    values.flatMap((text) => {
      const value = read(text);
      if (value === null) leaveOut(field);
      return value === null ? [] : [value];
    });
  const [birthDate] = valid('birthDate', all('birthDate'), (text) => dayFromText(text, order));
  const emails = valid('email', all('email'), (text) => (EMAIL.test(text) ? text : null));
  const phones = valid('phone', all('phone'), (text) => toE164(text, country));
  const [loyalty] = all('loyalty');
  return {
    ...nameOf(all),
    ...(birthDate === undefined ? {} : { birthDate }),
    emails: emails.map((address) => ({ address, verified: false, primary: false })),
    phones: phones.map((number) => ({ number, verified: false, primary: false })),
    addresses: addressesOf(all, country),
    ...(loyalty === undefined ? {} : { loyalty: { number: loyalty } }),
    attributes,
  };
}

function nameOf(all: (field: PeopleField) => readonly string[]): Pick<RegisterCustomerInput, 'name'> {
  const [whole] = all('name');
  const parts =
    whole?.includes(',') === true ? whole.split(/\s*,\s*/).toReversed() : (whole?.split(/\s+(?=\S+$)/) ?? []);
  const given = [...all('given'), ...all('middle')].join(' ') || parts.slice(0, -1).join(' ') || null;
  const family = all('family')[0] ?? parts.at(-1) ?? null;
  const preferred = all('preferred')[0] ?? null;
  return given === null && family === null && preferred === null ? {} : { name: { given, family, preferred } };
}

function addressesOf(
  all: (field: PeopleField) => readonly string[],
  country: string,
): NonNullable<RegisterCustomerInput['addresses']> {
  const [first, ...rest] = all('line');
  const [number] = all('houseNumber');
  const street = [number, first].filter((part) => part !== undefined).join(' ');
  const lines = [street, ...rest].filter((line) => line !== '');
  const [locality, region, postalCode] = [all('locality')[0], all('region')[0], all('postalCode')[0]];
  if (lines.length === 0 && locality === undefined && postalCode === undefined && region === undefined) return [];
  const named = all('country')[0]?.toUpperCase();
  return [
    { lines, locality, region, postalCode, country: named !== undefined && /^[A-Z]{2}$/.test(named) ? named : country },
  ];
}
