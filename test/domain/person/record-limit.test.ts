import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { MAX_RECORDS } from '../../../domain/person/cluster.ts';

test.each([
  ['docs/limits.md', `A person has at most ${MAX_RECORDS} records.`],
  ['graphql/schema/identity.graphql', `At most ${MAX_RECORDS} others.`],
])('%s states how many records a person may have', async (file, text) => {
  expect(await readFile(new URL(`../../../${file}`, import.meta.url), 'utf8')).toContain(text);
});
