import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CommandError } from '../../../../local/common/command-error.ts';
import type { PeopleField } from '../../../../local/importers/people/columns.ts';
import { type PeopleOptions, readPeople } from '../../../../local/importers/people/people-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array, options: Partial<PeopleOptions> = {}) {
  const path = join(folder, `${Math.abs(content.length)}.csv`);
  await writeFile(path, content);
  return await readPeople(path, { country: 'GB', ...options });
}

const FEBRL = `rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id
rec-7-org, eve, okafor, 12, mill street, willow farm, york, 4011, wa, 19840317, 6988048
rec-7-dup-0, eve, , , mill street, , york, 4011, wa, 19841317, 6988048
`;

test("reads FEBRL's form: fields, true persons, and other columns as attributes", async () => {
  const { people, omitted } = await read(FEBRL, { country: 'AU' });
  expect(people.map(({ record, person }) => [record, person])).toEqual([
    ['rec-7-org', '7'],
    ['rec-7-dup-0', '7'],
  ]);
  expect(people[0]?.input).toEqual({
    name: { given: 'eve', family: 'okafor', preferred: null },
    birthDate: '1984-03-17',
    emails: [],
    phones: [],
    addresses: [
      { lines: ['12 mill street', 'willow farm'], locality: 'york', region: 'wa', postalCode: '4011', country: 'AU' },
    ],
    attributes: [{ name: 'soc_sec_id', value: '6988048' }],
  });
  expect(people[1]?.input).not.toHaveProperty('birthDate');
  expect(omitted).toEqual([{ line: 3, field: 'birthDate' }]);
  const { people: without } = await read(FEBRL, { country: 'AU', ignoredColumns: ['soc_sec_id'] });
  expect(without[0]?.input.attributes).toEqual([]);
});

const WEB = `unique_id;first_name;surname;dob;city;email;mobile_phone;home phone;cluster
a1;Eve;Okafor;17/03/1984;York;Eve@Example.com;07700 900111;12;3
a2;Eve;Okafor;3/12/1984;York;none;;;3
`;

test('reads other forms by their headers, with other separators, and only values that a registration accepts', async () => {
  const { people, omitted } = await read(WEB);
  expect(people.map(({ record, person }) => [record, person])).toEqual([
    ['a1', '3'],
    ['a2', '3'],
  ]);
  expect(people[0]?.input).toMatchObject({
    birthDate: '1984-03-17',
    emails: [{ address: 'Eve@Example.com' }],
    phones: [{ number: '+447700900111' }],
    addresses: [{ locality: 'York', country: 'GB' }],
  });
  expect(people[1]?.input).toMatchObject({ birthDate: '1984-12-03', emails: [], phones: [] });
  expect(omitted).toEqual([
    { line: 2, field: 'phone' },
    { line: 3, field: 'email' },
  ]);
});

test('splits a full name, reads a gzipped file, and takes fields by header from the options', async () => {
  const fieldByHeader = new Map<string, PeopleField | null>([
    ['Vorname Nachname', 'name'],
    ['email', null],
  ]);
  const { people } = await read(gzipSync('Vorname Nachname,email\n"Okafor, Eve Ana",x\nAna García,y\n'), {
    fieldByHeader,
  });
  expect(people.map(({ input }) => input.name)).toEqual([
    { given: 'Eve Ana', family: 'Okafor', preferred: null },
    { given: 'Ana', family: 'García', preferred: null },
  ]);
  expect(people[0]?.input.attributes).toEqual([{ name: 'email', value: 'x' }]);
});

test('rejects a file without people', async () => {
  await expect(read('id,cluster\n1,2\n')).rejects.toThrow(/no column of a person/);
  await expect(readPeople(join(folder, 'nowhere.csv'), { country: 'GB' })).rejects.toThrow(CommandError);
});

test('omits values that a registration rejects, names their lines, and reads the rest of the lines', async () => {
  const { people, omitted } = await read(
    'first_name,surname,dob,email\nEve,Okafor,2984-03-17,eve@x.org\nAna,Moss,1984-03-17,ana@@x..org\n"Lu\ncy",Hall,31/02/1984,\nBo,Lund,1990-01-02,bo@x.org\n',
  );
  expect(people).toHaveLength(4);
  expect(people.map(({ input }) => input.birthDate ?? null)).toEqual([null, '1984-03-17', null, '1990-01-02']);
  expect(people.map(({ input }) => input.emails?.length ?? 0)).toEqual([1, 0, 0, 1]);
  expect(omitted.toSorted((a, b) => a.line - b.line)).toEqual([
    { line: 2, field: 'birthDate' },
    { line: 3, field: 'email' },
    { line: 5, field: 'birthDate' },
  ]);
});
