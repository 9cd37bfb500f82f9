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
  /** The record's id in the file; without one, its position, from 1. */
  readonly record: string;
  /** The id of the person in the record, if the file has one: records of one person share it. Never part of `input`. */
  readonly person: string | null;
  readonly input: RegisterCustomerInput;
};

export type PeopleFile = {
  readonly people: readonly FilePerson[];
  /** Values that a registration rejects: impossible or future days, wrong phones or emails, and so on. */
  readonly omitted: readonly OmittedValue[];
};

/** A value that was left out of a line of the file; `record` means the whole line. */
export type OmittedValue = { readonly line: number; readonly field: PeopleField };

export type PeopleOptions = {
  /** ISO 3166-1 alpha-2: the country of addresses that name none, and the region of phones without a country code. */
  readonly country: string;
  /** Headers of columns to ignore. */
  readonly ignoredColumns?: readonly string[];
  /** The fields of columns whose headers do not say it; null for an attribute. */
  readonly fieldByHeader?: ReadonlyMap<string, PeopleField | null>;
};

/** As in the graph's scalar for emails. */
const EMAIL = /^(?=.{3,254}$)[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)*$/;

/**
 * Reads the people of a CSV file, plain or gzipped, as registration inputs. The file has FEBRL's form, or a first line
 * with common headers.
 * @throws CommandError if the file cannot be read, or has no column that describes a person
 */
export async function readPeople(file: string, options: PeopleOptions): Promise<PeopleFile> {
  const [first, ...rest] = await readCsv(file);
  const headers = first?.cells ?? [];
  const columns = columnsOf(headers, options.fieldByHeader ?? new Map());
  if (!columns.some(({ field }) => field !== null && field !== 'record' && field !== 'person'))
    throw new CommandError(`${file} has no column of a person. Its first line names: ${headers.join(', ')}.`);
  const usedColumns = columns.filter(({ header }) => !(options.ignoredColumns ?? []).includes(header));
  const valuesOf = (field: PeopleField) => rest.flatMap((row) => cellsOf(row.cells, columns, usedColumns, field));
  const order = dayOrderOf(valuesOf('birthDate'));
  const omitted: OmittedValue[] = [];
  const people = rest.flatMap(({ cells: row, line }, index): FilePerson[] => {
    const cellsFor = (field: PeopleField) => cellsOf(row, columns, usedColumns, field);
    const record = cellsFor('record')[0] ?? String(index + 1);
    const omit = (field: PeopleField) => void omitted.push({ line, field });
    const input = toRegistration(cellsFor, attributesOf(row, columns, usedColumns), { ...options, order, omit });
    const valid = withoutInvalidFields(input, options.country, omit);
    const person = cellsFor('person')[0] ?? /^rec-(\d+)-/.exec(record)?.[1] ?? null;
    return valid === null ? [] : [{ record, person, input: valid }];
  });
  return { people, omitted };
}

const FIELD_BY_INPUT: Readonly<Record<string, PeopleField>> = {
  name: 'name',
  birthDate: 'birthDate',
  emails: 'email',
  phones: 'phone',
  addresses: 'line',
  loyalty: 'loyalty',
};

/** The input without the fields that a registration rejects; null if no valid field is left. */
function withoutInvalidFields(
  input: RegisterCustomerInput,
  country: string,
  omit: (field: PeopleField) => void,
): RegisterCustomerInput | null {
  const shop = { ...UNSAVED_SHOP, defaultRegion: country };
  try {
    draftCustomer(input, shop, new Date().toISOString());
    return input;
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const rejected = new Set(error.userErrors.map(({ path }) => String(path?.[1])));
    const removable = [...rejected].filter((field) => Object.hasOwn(input, field) && field in FIELD_BY_INPUT);
    for (const field of removable) omit(FIELD_BY_INPUT[field] ?? 'record');
    if (removable.length < rejected.size) omit('record');
    if (removable.length === 0 || removable.length < rejected.size) return null;
    const rest: RegisterCustomerInput = Object.fromEntries(
      Object.entries(input).filter(([field]) => !removable.includes(field)),
    );
    return withoutInvalidFields(rest, country, omit);
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

function cellsOf(row: Row, columns: Columns, usedColumns: Columns, field: PeopleField): readonly string[] {
  return columns
    .map((column, index) => (column.field === field && usedColumns.includes(column) ? (row[index] ?? '') : ''))
    .filter((value) => value !== '');
}

function attributesOf(row: Row, columns: Columns, usedColumns: Columns): readonly { name: string; value: string }[] {
  return columns.flatMap((column, index) => {
    const value = row[index] ?? '';
    return column.field === null && usedColumns.includes(column) && value !== ''
      ? [{ name: column.header, value }]
      : [];
  });
}

type ParseOptions = PeopleOptions & {
  readonly order: DayOrder;
  readonly omit: (field: PeopleField) => void;
};

function toRegistration(
  cellsFor: (field: PeopleField) => readonly string[],
  attributes: readonly { name: string; value: string }[],
  { country, order, omit }: ParseOptions,
): RegisterCustomerInput {
  const valid = <T>(field: PeopleField, values: readonly string[], read: (text: string) => T | null): T[] =>
    values.flatMap((text) => {
      const value = read(text);
      if (value === null) omit(field);
      return value === null ? [] : [value];
    });
  const [birthDate] = valid('birthDate', cellsFor('birthDate'), (text) => dayFromText(text, order));
  const emails = valid('email', cellsFor('email'), (text) => (EMAIL.test(text) ? text : null));
  const phones = valid('phone', cellsFor('phone'), (text) => toE164(text, country));
  const [loyalty] = cellsFor('loyalty');
  return {
    ...nameOf(cellsFor),
    ...(birthDate === undefined ? {} : { birthDate }),
    emails: emails.map((address) => ({ address, verified: false, primary: false })),
    phones: phones.map((number) => ({ number, verified: false, primary: false })),
    addresses: addressesOf(cellsFor, country),
    ...(loyalty === undefined ? {} : { loyalty: { number: loyalty } }),
    attributes,
  };
}

function nameOf(cellsFor: (field: PeopleField) => readonly string[]): Pick<RegisterCustomerInput, 'name'> {
  const [whole] = cellsFor('name');
  const parts =
    whole?.includes(',') === true ? whole.split(/\s*,\s*/).toReversed() : (whole?.split(/\s+(?=\S+$)/) ?? []);
  const given = [...cellsFor('given'), ...cellsFor('middle')].join(' ') || parts.slice(0, -1).join(' ') || null;
  const family = cellsFor('family')[0] ?? parts.at(-1) ?? null;
  const preferred = cellsFor('preferred')[0] ?? null;
  return given === null && family === null && preferred === null ? {} : { name: { given, family, preferred } };
}

function addressesOf(
  cellsFor: (field: PeopleField) => readonly string[],
  country: string,
): NonNullable<RegisterCustomerInput['addresses']> {
  const [first, ...rest] = cellsFor('line');
  const [number] = cellsFor('houseNumber');
  const street = [number, first].filter((part) => part !== undefined).join(' ');
  const lines = [street, ...rest].filter((line) => line !== '');
  const [locality, region, postalCode] = [cellsFor('locality')[0], cellsFor('region')[0], cellsFor('postalCode')[0]];
  if (lines.length === 0 && locality === undefined && postalCode === undefined && region === undefined) return [];
  const code = cellsFor('country')[0]?.toUpperCase();
  return [
    { lines, locality, region, postalCode, country: code !== undefined && /^[A-Z]{2}$/.test(code) ? code : country },
  ];
}
