import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '../../../domain/staff/staff-member.ts';
import { openDataDirectory } from '../../../local/common/data-directory.ts';
import { findSavedStaff, savedStaff } from '../../../local/tokens/saved-staff.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

const member = (number: number, name: string, enabled = true): StaffMember => ({
  ...{ id: `stf_01900000-0000-7000-8000-00000000000${number}`, version: 1, email: `${number}@shop.example`, name },
  ...{ role: 'CLERK', stores: ['york'], enabled },
});
const [ANA, ZOE, FORMER] = [member(1, 'Ana Bell'), member(2, 'Zoë Öz'), member(3, 'Former Clerk', false)];

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  const all = [ANA, ZOE, FORMER, member(4, 'Same Name'), member(5, 'same name'), member(6, 'Ana Bellamy')];
  await seed(
    table,
    all.map((after) => ({ entity: 'staffMember', before: null, after })),
  );
});

test.each([
  ['ana bell', ANA],
  [ZOE.id, ZOE],
  ['zoe oz', ZOE],
  ['2@SHOP.example', ZOE],
  ['Former Clerk', FORMER],
  ['Ana', null],
  ['nobody@shop.example', null],
])('%j leads to the member', async (text, found) => {
  expect(await findSavedStaff(table, text)).toEqual(found);
});

test('a name of two members is ambiguous', async () => {
  await expect(findSavedStaff(table, 'Same Name')).rejects.toThrow('2 members of staff have this name');
});

test('nobody is saved where no graph runs on the data, also after a crash of one', async () => {
  const path = await mkdtemp(join(tmpdir(), 'saved-staff-'));
  const find = savedStaff(await openDataDirectory(path));
  expect(await find('Ana Bell')).toBeNull();
  await writeFile(join(path, 'engine'), 'http://127.0.0.1:9');
  expect(await find('Ana Bell')).toBeNull();
  await rm(path, { recursive: true });
});
