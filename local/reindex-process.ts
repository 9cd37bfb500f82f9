/**
 * A process of `npm run reindex` that works on a deployed table with others. It answers each `PhaseTask` with what it did, and ends with
 * its parent.
 */
import { sdkTable } from '../store/dynamo/sdk-client.ts';
import type { PhaseTask } from '../store/reindex/reindex-phases.ts';
import { helpReindexing } from '../store/reindex/reindex-table.ts';
import { setDeployedShards } from './common/local-shards.ts';
import { describeError, sendToParent } from './functions/child-process.ts';
import type { HelperAnswer } from './reindex-helpers.ts';

const [name = '', shards] = process.argv.slice(2);

process.once('disconnect', () => process.exit());
setDeployedShards(shards);
const table = sdkTable(name);
process.on('message', async (task: PhaseTask) => {
  const answer: HelperAnswer = await helpReindexing(table, task).catch((error: unknown) => ({
    problem: describeError(error),
  }));
  sendToParent(answer);
});
sendToParent({ ready: true });
