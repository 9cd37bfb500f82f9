import { expect, test } from 'vitest';
import type { Graph } from '../../setup/graph/graph-client.ts';
import { runSetup } from '../../setup/run/run-setup.ts';
import { openGraph } from '../support/graph.ts';

const fileWith = (title: string) => `shop: { name: A, currency: GBP, timeZone: UTC, defaultRegion: GB }
playbooks:
  - name: Low score
    trigger: FEEDBACK_RECEIVED
    condition: { all: [] }
    actions: [{ kind: ADD_STEP, title: ${title} }]
`;

test('an entry that somebody saves between reading and writing is a conflict, which a second run resolves', async () => {
  const admin = (await openGraph()).as('admin');
  const setUp = async (text: string, graph: Graph = admin) => {
    const lines: string[] = [];
    const connect = async () => graph;
    await runSetup({ fileName: 'shop.yaml', text, isDryRun: false, connect, print: (line) => lines.push(line) });
    return lines;
  };
  await setUp(fileWith('Call'));

  const switchOff = async () => {
    const [{ id }] = (await admin.run('{ playbooks { id } }')).playbooks;
    const input = { idempotencyKey: 'console', id, enabled: false };
    await admin.run('mutation ($input: SavePlaybookInput!) { savePlaybook(input: $input) { userErrors { code } } }', {
      input,
    });
  };
  const inTheMeantime: Graph = {
    async run(query, variables) {
      if (query.includes('savePlaybook')) await switchOff();
      return admin.run(query, variables);
    },
  };
  await expect(setUp(fileWith('Write'), inTheMeantime)).rejects.toThrow(
    /playbooks\[0\].* \(line \d\): .*Somebody else may have saved it in the last half minute\./,
  );
  expect(await setUp(fileWith('Write'))).toEqual([
    'changed playbooks Low score: actions',
    '0 created, 1 changed, 1 unchanged.',
  ]);
  // The file does not say whether it is enabled.
  expect((await admin.run('{ playbooks { enabled version } }')).playbooks).toEqual([{ enabled: false, version: 3 }]);
});
