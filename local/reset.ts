import { DeleteTableCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { DATA_FLAG, runCommand } from './common/command-line.ts';
import { openDataDirectory } from './common/data-directory.ts';
import { configuredEndpoint, TABLE_NAME } from './engine/database.ts';
import { engineClient } from './engine/engine-client.ts';

const USAGE = `Deletes the data of the local customer graph. The token key and the secret stay.

npm run reset -- [--data DIR]

With DYNAMODB_ENDPOINT in the environment it also deletes the table in the engine there.`;

await runCommand(USAGE, DATA_FLAG, async ({ data }) => {
  const directory = await openDataDirectory(data);
  const unlock = directory.lock();
  await directory.clear();
  const endpoint = configuredEndpoint();
  if (endpoint !== null) await deleteTable(endpoint);
  unlock();
  process.stdout.write(`The data in ${data} are gone${endpoint ? `, and the table at ${endpoint}` : ''}.\n`);
});

async function deleteTable(endpoint: string): Promise<void> {
  await engineClient(endpoint)
    .send(new DeleteTableCommand({ TableName: TABLE_NAME }))
    .catch((error: unknown) => {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    });
}
