import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { simulateArrivals } from '../../bench/matching/arrivals.ts';
import { reportRows } from '../../bench/matching/match-report.ts';
import { loadSet } from '../../bench/matching/people-set.ts';
import { weightsFor } from '../../bench/matching/people-weights.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-set-'));
});
afterAll(() => rm(folder, { recursive: true }));

const OPTIONS = { without: [], country: 'GB' };

async function setOf(lines: readonly string[], suffix = '') {
  const file = join(folder, 'people.csv');
  await writeFile(file, lines.join('\n'));
  return loadSet(`${file}${suffix}`, OPTIONS);
}

/** Matches a file as `npm run bench:matching` does, and returns the pairs by record ids. */
async function match(...lines: readonly string[]) {
  const set = await setOf(lines);
  return weightsFor(set, 'both').map(({ weights, rejectionReason }) => {
    const found = simulateArrivals(set.arrivals, weights);
    return { merged: [...found.merged], rows: reportRows(found, set.truth), rejectionReason };
  });
}

test('a file without the truth is refused with what is missing', async () => {
  await expect(setOf(['first_name,surname,dob', 'Ana,Garcia,1985-03-08'])).rejects.toThrow(
    /people\.csv does not say which records are one person\. Add a column such as cluster/,
  );
});

test('files that hold no people are refused', async () => {
  await expect(setOf(['colour,size', 'red,XL'])).rejects.toThrow(/has no column of a person|does not say which/);
  await expect(setOf(['cluster,first_name', ''])).rejects.toThrow(/has no record that can be registered/);
  await expect(setOf([''])).rejects.toThrow(/has no column of a person/);
  await expect(loadSet(join(folder, 'none.csv'), OPTIONS)).rejects.toThrow(/cannot be read: ENOENT/);
});

test('other column names, other languages and empty fields', async () => {
  const [shipped, learned] = await match(
    'Record ID;Forename;Last Name;Date of Birth;E-Mail;Mobile;Place;Zip;Group',
    '1;Мария;Иванова;1985-03-08;k7q2@mail.example;;Leeds;LS7 2BB;a',
    '2;Мария;Иванова;1985-03-08;k7q2@mail.example;;;;a',
    '3;さくら;田中;;;;;;b',
    '4;;;;;;;;c',
    '5;;Иванова;;;;;;',
  );
  expect(shipped?.merged).toEqual(['["1","2"]']);
  expect(shipped?.rows[0]).toMatch(/precision 1\.0000 {2}recall 1\.0000 .*; 1\.000 of the bound/);
  expect(learned?.rejectionReason).toMatch(/fewer than 100/);
});

test('one record, and the same record many times', async () => {
  const [alone] = await match('cluster,given_name,surname', 'a,Ana,Garcia');
  expect(alone?.merged).toEqual([]);
  const copies = Array.from({ length: 30 }, (_, at) => `${at},a,Ana,Garcia,1985-03-08,k7q2@mail.example`);
  for (const { rows } of await match('id,cluster,given_name,surname,dob,email', ...copies))
    expect(rows[0]).toMatch(/precision 1\.0000/);
});

test('invented garbage crashes nothing and merges nobody', async () => {
  const cells = [
    '',
    '"',
    '\u0000',
    '����',
    '-',
    'N/A',
    '9'.repeat(300),
    'é́́́',
    '0000-00-00',
    '@',
    '🦄🦄',
    '=1+1',
    'null',
  ];
  const rows = cells.flatMap((one, at) =>
    cells.map((other, index) =>
      [
        at * cells.length + index,
        at * cells.length + index,
        one,
        other,
        cells[(at + index) % cells.length],
        other,
      ].join(','),
    ),
  );
  for (const { merged } of await match('id,cluster,given_name,surname,dob,email', ...rows)) expect(merged).toEqual([]);
});

test('the country of addresses stands after the file, and decides what their postal codes mean', async () => {
  const lines = ['cluster,given_name,postcode,phone', 'a,Ana,co10 8qu,020 7946 0018'];
  expect((await setOf(lines, ':GB')).arrivals[0]?.evidence.stated.phones).toEqual(['+442079460018']);
  expect((await setOf(lines, ':AU')).arrivals[0]?.evidence.stated.phones).not.toEqual(['+442079460018']);
});
