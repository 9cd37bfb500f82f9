/**
 * `npm run check:contract`: the schema is a superset of the contract files that are built.
 *
 * The contract itself is beside the repository (`../shared/contract`) and may be absent, so `test/contract/` holds a
 * copy of each built file. If the original exists, the copy must equal it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { contractDifferences } from './contract-superset.ts';

/** The built files. To build another file of the contract, add it here and copy it to `test/contract/`. */
const BUILT = [
  '00-conventions',
  '10-customers',
  '20-orders',
  '25-tills',
  '30-warranties',
  '32-appointments',
  '35-service-jobs',
  '40-preferences',
  '50-interactions',
  '55-unidentified',
  '60-identity',
  '70-service-recovery',
  '75-commitments',
  '76-messages',
  '77-attachments',
  '78-prevention',
  '80-insights',
  '85-segments',
  '87-integrations',
  '90-privacy',
].map((name) => `${name}.graphql`);

/**
 * Parts of built files that belong to later features: `now` replaces `text` before the comparison. When you build such a
 * feature, delete its line here.
 */
const DEFERRED: readonly { readonly file: string; readonly text: string; readonly now: string }[] = [];

const root = join(import.meta.dirname, '../..');
const copies = join(root, 'test/contract');
const originals = join(root, '../shared/contract');
const ours = join(root, 'graphql/schema');

const problems = [
  ...copyProblems(),
  ...staleDeferrals(),
  ...contractDifferences(
    builtContract(),
    buildSchema(
      readdirSync(ours)
        .map((name) => textOf(ours, name))
        .join('\n'),
    ),
  ),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
else process.stdout.write(`The schema is a superset of the contract's ${BUILT.length} built files.\n`);

function copyProblems(): string[] {
  const strays = readdirSync(copies).filter((name) => !BUILT.includes(name));
  const stale = existsSync(originals) ? BUILT.filter((name) => textOf(copies, name) !== textOf(originals, name)) : [];
  return [
    ...strays.map((name) => `test/contract/${name} is not among the built files`),
    ...stale.map((name) => `test/contract/${name} differs from ../shared/contract/${name}: copy it again`),
  ];
}

function staleDeferrals(): string[] {
  return DEFERRED.filter(({ file, text }) => textOf(copies, file).split(text).length !== 2).map(
    ({ file, text }) => `${file} does not hold this deferred text exactly once: ${text}`,
  );
}

function builtContract(): GraphQLSchema {
  const texts = BUILT.map((name) =>
    DEFERRED.filter(({ file }) => file === name).reduce(
      (all, { text, now }) => all.replace(text, now),
      textOf(copies, name),
    ),
  );
  return buildSchema(texts.join('\n'));
}

function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
