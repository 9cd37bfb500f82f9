/**
 * `npm run check:contract`: our schema is a superset of the contract files that are built.
 *
 * The contract itself lives beside the repository (`../shared/contract`) and may be absent, so `test/contract/` holds a
 * copy of each built file; where the original is there, the copy must equal it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { contractDifferences } from './contract-superset.ts';

/** Every issue that builds another file of the contract adds it here, and its copy to `test/contract/`. */
const BUILT = [
  '00-conventions',
  '10-customers',
  '20-orders',
  '30-warranties',
  '40-preferences',
  '50-interactions',
  '60-identity',
  '70-service-recovery',
  '80-insights',
].map((name) => `${name}.graphql`);

const root = join(import.meta.dirname, '../..');
const copies = join(root, 'test/contract');
const originals = join(root, '../shared/contract');
const ours = join(root, 'graphql/schema');

const problems = [
  ...copyProblems(),
  ...contractDifferences(schemaOf(copies, BUILT), schemaOf(ours, readdirSync(ours))),
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

function schemaOf(folder: string, names: readonly string[]): GraphQLSchema {
  return buildSchema(names.map((name) => textOf(folder, name)).join('\n'));
}

function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
