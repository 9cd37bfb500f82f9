import { nodeTypeOf } from '../domain/kernel/id.ts';
import { messageRepository } from '../store/message/message-repository.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { CommandError } from './common/command-error.ts';
import { DATA_FLAG, runCommand, UsageError } from './common/command-line.ts';
import { openDataDirectory } from './common/data-directory.ts';
import { connectDatabase, TABLE_NAME } from './engine/database.ts';
import { engineTable } from './engine/engine-table.ts';
import { createTable } from './engine/table.ts';
import { launch } from './functions/child-process.ts';
import { functionEnvironment } from './functions/function-environment.ts';
import { REPORTS, sesEventOf } from './queue/provider-event.ts';

const USAGE = `Plays the provider of emails: reports what became of a message, as Amazon SES does.

npm run report-message -- MESSAGE REPORT [--data DIR]

  MESSAGE      the id of a message, msg_...
  REPORT       delivered; bounced, for good, which marks the address; or complained, which denies consent
  --data DIR   the directory of the local data (default .data)`;

await runCommand(
  USAGE,
  DATA_FLAG,
  async ({ data }, [messageId = '', name = '']) => {
    const report = REPORTS.find((one) => one === name);
    if (report === undefined) throw new UsageError(`REPORT is ${REPORTS.join(', ')}, not "${name}".`);
    if (nodeTypeOf(messageId) !== 'message')
      throw new UsageError(`MESSAGE is an id such as msg_..., not "${messageId}".`);
    const directory = await openDataDirectory(data);
    const database = await connectDatabase(directory);
    try {
      await requireMessage(database.endpoint, messageId);
      const services = { database: database.endpoint, bucket: null };
      const environment = await functionEnvironment('customer-graph-message-reports', directory, services);
      const event = JSON.stringify(sesEventOf(messageId, report, new Date()));
      const { close } = await launch(new URL('queue/report-process.ts', import.meta.url), [event], environment);
      await close();
    } finally {
      await database.close();
    }
    process.stdout.write(`Reported: ${report}.\n`);
  },
  ['MESSAGE', 'REPORT'],
);

/** The function ignores a report about a message that is not there, as it does where a stranger's report arrives. */
async function requireMessage(endpoint: string, id: string): Promise<void> {
  const table = engineTable(endpoint, TABLE_NAME);
  try {
    await createTable(endpoint, TABLE_NAME);
    const [message = null] = await messageRepository(readerOf(table, true)).messages([id]);
    if (message === null) throw new CommandError(`No message has the id ${id}.`);
  } finally {
    table.client.close();
  }
}
