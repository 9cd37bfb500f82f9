import type { Table } from '../store/dynamo/dynamo-client.ts';
import { sdkTable } from '../store/dynamo/sdk-client.ts';
import { DATA_FLAG, runCommand } from './common/command-line.ts';
import { openDataDirectory } from './common/data-directory.ts';
import { setDeployedShards } from './common/local-shards.ts';
import { connectDatabase, TABLE_NAME } from './engine/database.ts';
import { engineTable } from './engine/engine-table.ts';
import { createTable } from './engine/table.ts';
import { fitTable, type ValueFitResult } from './fit-table.ts';

const USAGE = `Fits the models of future purchases and spending (MBG/NBD and Gamma-Gamma) to the graph's own orders.

npm run fit-value-model -- [flags]

  --data DIR    the directory of the local data (default .data)
  --table NAME  instead: the table of a deployed stack, with the credentials and region of the shell
  --shards N[,M] with --table: the shards in the configuration of the stack, such as 64, or 64,4 while 4 is also read

It reads what the rankings hold of everybody who bought, and fits to a sample of 100,000 of them. If the rankings lack something, run
npm run rebuild -- rankings first. Run it about once a month; of a large table in its region, such as in CloudShell.`;

type Flags = { readonly data: string; readonly table?: string; readonly shards?: string };

await runCommand(USAGE, { table: { type: 'string' }, shards: { type: 'string' }, ...DATA_FLAG }, fit);

async function fit({ data, table, shards }: Flags): Promise<void> {
  if (table !== undefined) setDeployedShards(shards);
  process.stdout.write(table === undefined ? await withLocalTable(data, run) : await run(sdkTable(table)));
}

async function run(table: Table): Promise<string> {
  return formatReport(await fitTable(table, new Date().toISOString()));
}

async function withLocalTable<T>(data: string, work: (table: Table) => Promise<T>): Promise<T> {
  const database = await connectDatabase(await openDataDirectory(data));
  const table = engineTable(database.endpoint, TABLE_NAME);
  try {
    await createTable(database.endpoint, TABLE_NAME);
    return await work(table);
  } finally {
    table.client.close();
    await database.close();
  }
}

function formatReport({ buyers, model, problem, refreshed }: ValueFitResult): string {
  return [
    `${buyers} customers bought.`,
    ...(problem === null ? [] : [problem, 'The model stays as it is.']),
    ...(model === null ? [] : formatModel(model)),
    `Of ${refreshed} customers another value is expected than before, by more than an eighth.`,
    '',
  ].join('\n');
}

function formatModel({
  version,
  mbgNbd,
  gammaGamma,
  medianInterval,
}: NonNullable<ValueFitResult['model']>): readonly string[] {
  const formatParameters = (parameters: Readonly<Record<string, number>>) =>
    Object.entries(parameters)
      .map(([name, value]) => `${name} ${value.toPrecision(4)}`)
      .join(', ');
  return [
    `Model ${version}:`,
    `  MBG/NBD      ${formatParameters(mbgNbd)} (alpha in weeks), usually ${medianInterval.toPrecision(3)} weeks between orders`,
    gammaGamma === null
      ? '  Gamma-Gamma  none: an order is expected to be worth what the customer’s were'
      : `  Gamma-Gamma  ${formatParameters(gammaGamma)} (v in minor units of the shop's currency)`,
  ];
}
