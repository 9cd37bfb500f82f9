import { DATA_FLAG, runCommand } from './common/command-line.ts';
import { isInS3, readFailedBatches } from './stream/failed-batch-reader.ts';
import { deployedFunctions, localFunctions } from './stream/replay-function.ts';

const USAGE = `Sends records of the table's stream that a consumer failed to process to that consumer again.

npm run replay -- PLACE [--data DIR]

  PLACE        s3://BUCKET/KEY of a deployed stage (FailedRecordsBucket; a key, or the beginning of several), with AWS
               credentials; or a file or folder of this machine, such as .data/failed
  --data DIR   the directory of the local data (default .data)

You can run it again: records that were processed before change nothing. It removes nothing. On this
machine it uses the engine and the bucket of a running start, or else its own.`;

await runCommand(
  USAGE,
  DATA_FLAG,
  async ({ data }, [place = '']) => {
    const functions = isInS3(place) ? deployedFunctions() : await localFunctions(data);
    let failed = 0;
    let done = 0;
    try {
      for await (const batch of readFailedBatches(place)) {
        const problem = await functions.replay(batch.functionName, batch.payload);
        if (problem === null) done++;
        else {
          failed++;
          process.stderr.write(`${batch.place}: ${batch.functionName}: ${problem}\n`);
        }
      }
    } finally {
      await functions.close();
    }
    process.stdout.write(
      `${done} ${done === 1 ? 'batch' : 'batches'} done${failed > 0 ? `, ${failed} failed again` : ''}.\n`,
    );
    if (failed > 0) process.exitCode = 1;
  },
  ['PLACE'],
);
