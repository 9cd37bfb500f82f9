import type { LearningRun } from '../domain/matching/learning/match-model.ts';
import { DATA_FLAG, parseWholeNumber, runCommand } from './common/command-line.ts';
import { openDataDirectory } from './common/data-directory.ts';
import { connectDatabase, TABLE_NAME } from './engine/database.ts';
import { createTable } from './engine/table.ts';
import { runLearning } from './schedule/learning-launch.ts';

const USAGE = `Learns from the graph's own records how the records of one person agree, and matches all records again by it.

npm run learn-matching -- [flags]

  --restore VERSION   puts an earlier model in use again instead of learning: the last 12 are stored, and each run says its number
  --data DIR          the directory of the local data (default .data)

The learned weights are used only if they keep what the threshold for merges promises; else the command says why, and the weights
stay. It also works while npm start runs on the same data, which does the same once a month. You can stop it and run it again.
A restored model stays in use until the next run learns another one.
On AWS start the state machine MatchLearning instead; with the input {"restore": VERSION} it restores.`;

/** A model's number in its key has eight digits. */
const LAST_VERSION = 99_999_999;

await runCommand(USAGE, { restore: { type: 'string' }, ...DATA_FLAG }, learnFromData);

type Flags = { readonly data: string; readonly restore?: string };

async function learnFromData({ data, restore }: Flags): Promise<void> {
  const version =
    restore === undefined ? undefined : parseWholeNumber('restore', restore, { from: 1, to: LAST_VERSION });
  const directory = await openDataDirectory(data);
  const database = await connectDatabase(directory);
  try {
    await createTable(database.endpoint, TABLE_NAME);
    const run = await runLearning(directory, database.endpoint, version);
    process.stdout.write(run === null ? 'Another run was faster; its result stays.\n' : formatRun(run));
    process.stdout.write('All records are matched by the model in use.\n');
  } finally {
    await database.close();
  }
}

function formatRun(run: LearningRun): string {
  if (run.restored !== undefined)
    return `Model ${run.restored} is restored as model ${run.learned}, which is in use within minutes.\n`;
  const { records, sampled, pairs, matches, decisions, precision, precisionBefore, uncalibratedBecause } = run;
  const all = sampled === records ? 'all' : `${sampled} of them`;
  return [
    `${records} records; ${pairs} pairs of ${all} compared, of which about ${matches} are one person. People decided about ${decisions} pairs.`,
    `Of the pairs that reach the threshold for merges, an estimated share of ${percent(precision)} is one person; by the weights before, ${percent(precisionBefore)}.`,
    ...(run.learned === null
      ? [`Nothing was learned: ${run.reason}`, 'The weights stay as they are.']
      : [
          `Model ${run.learned} is in use within minutes.`,
          ...(uncalibratedBecause === null
            ? ['Its score is calibrated by what people decided.']
            : [`Its score is not calibrated: ${uncalibratedBecause}`]),
        ]),
    '',
  ].join('\n');
}

function percent(share: number | null): string {
  return share === null ? 'unknown (no pair does)' : `${(100 * share).toFixed(2)} %`;
}
