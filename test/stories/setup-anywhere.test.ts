import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Graph } from '../../setup/graph/graph-client.ts';
import { runSetup } from '../../setup/run/run-setup.ts';
import { openGraph } from '../support/graph.ts';
import { anyShopFiles } from '../support/shop-files.ts';

async function setUp(graph: Graph, file: object): Promise<readonly string[]> {
  const lines: string[] = [];
  await runSetup({
    ...{ fileName: 'shop.yaml', text: stringify(file), isDryRun: false },
    connect: async () => graph,
    print: (line) => lines.push(line),
  });
  return lines;
}

test('whatever a shop and its edits look like, the second run of a file changes nothing', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyShopFiles, async (files) => {
      const admin = (await openGraph()).as('admin');
      for (const file of files) {
        await setUp(admin, file);
        expect((await setUp(admin, file)).at(-1)).toMatch(/^Nothing to change: \d+ unchanged\.$/);
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
});
