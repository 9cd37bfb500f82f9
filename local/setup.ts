import { readFile } from 'node:fs/promises';
import { connectGraph } from '../setup/graph/graph-client.ts';
import { SetupError } from '../setup/problem.ts';
import { runSetup } from '../setup/run/run-setup.ts';
import { CommandError } from './common/command-error.ts';
import { DATA_FLAG, runCommand, UsageError } from './common/command-line.ts';
import { openAddressAccess } from './graph-access/local-access.ts';
import { type GraphAccess, openStackAccess } from './graph-access/stack-access.ts';

const USAGE = `Brings a shop to what a file says: its settings, stores, warranty plans, message templates, integrations, staff,
segments and playbooks. examples/shop.yaml is such a file.

npm run setup -- --stack NAME --file FILE [--dry-run]
npm run setup -- --url URL --file FILE [--data DIR] [--dry-run]

  --stack NAME   a deployed stack, with the AWS credentials and the region of the shell
  --url URL      instead: the graph at an address, such as http://127.0.0.1:4000/graphql
  --file FILE    a YAML file
  --data DIR     with --url: the data directory of the npm start that listens there (default .data)
  --dry-run      say what would change, and write nothing

Run it again whenever you like: it writes only what differs, and finishes what a stopped run began. It removes nothing: it lists
what the file does not name. With --url, CUSTOMER_GRAPH_TOKEN in the environment is used as the access token of an admin.`;

type Flags = {
  readonly stack?: string;
  readonly url?: string;
  readonly file?: string;
  readonly data: string;
  readonly 'dry-run': boolean;
};

await runCommand(
  USAGE,
  {
    stack: { type: 'string' },
    url: { type: 'string' },
    file: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    ...DATA_FLAG,
  },
  setup,
);

async function setup({ stack, url, file, data, 'dry-run': isDryRun }: Flags): Promise<void> {
  if (file === undefined) throw new UsageError('--file is missing.');
  const openAccess = accessOf(stack, url, data);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`The file ${file} cannot be read (${error.code}).`);
  });
  try {
    await runSetup({
      ...{ fileName: file, text, isDryRun },
      connect: async () => connectGraph(await openAccess()),
      print: (line) => void process.stdout.write(`${line}\n`),
    });
  } catch (error) {
    throw error instanceof SetupError ? new CommandError(error.message) : error;
  }
}

function accessOf(stack: string | undefined, url: string | undefined, data: string): () => Promise<GraphAccess> {
  if ((stack === undefined) === (url === undefined)) throw new UsageError('Give either --stack or --url.');
  if (url !== undefined && !URL.canParse(url)) throw new UsageError(`--url takes an address, not "${url}".`);
  return () => (stack === undefined ? openAddressAccess(url ?? '', data) : openStackAccess(stack));
}
