import { READ_MODEL_NAMES } from '../store/read-models.ts';
import { DATA_FLAG, runCommand, UsageError } from './common/command-line.ts';
import { openDataDirectory } from './common/data-directory.ts';
import { connectDatabase, TABLE_NAME } from './engine/database.ts';
import { createTable } from './engine/table.ts';
import { runRebuild } from './schedule/rebuild-launch.ts';

const USAGE = `Brings a read model in line with the table, after changes of the table were lost on their way to it.

npm run rebuild -- MODEL [--data DIR]

  MODEL       ${READ_MODEL_NAMES.join(', ')}
  --data DIR  the directory of the local data (default .data)

It also works while npm start runs on the same data, and others write. You can stop it: the next run goes on where this one stopped.
What is right already stays as it is. On AWS start the state machine Rebuild instead, with the input {"model": "MODEL"}.`;

await runCommand(
  USAGE,
  DATA_FLAG,
  async ({ data }, [name = '']) => {
    const model = READ_MODEL_NAMES.find((one) => one === name);
    if (model === undefined) throw new UsageError(`MODEL is one of ${READ_MODEL_NAMES.join(', ')}, not "${name}".`);
    const directory = await openDataDirectory(data);
    const database = await connectDatabase(directory);
    try {
      await createTable(database.endpoint, TABLE_NAME);
      const { items, failed } = await runRebuild(directory, database.endpoint, model);
      process.stdout.write(`${items} items were read, and ${model} follow from them.\n`);
      if (failed > 0) {
        process.stderr.write(`${failed} of them could not be brought in line. Their errors are above; run it again.\n`);
        process.exitCode = 1;
      }
    } finally {
      await database.close();
    }
  },
  ['MODEL'],
);
