/** `npm run check:codegen`: `graphql/generated/` equals the output of the code generator for the schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../graphql/codegen.ts';

const folder = join(import.meta.dirname, '../../graphql/generated');

const committed = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const fresh = await generate();
const names = new Set([...committed.keys(), ...fresh.keys()]);
const stale = [...names].filter((name) => committed.get(name) !== fresh.get(name));
for (const name of stale) process.stderr.write(`graphql/generated/${name} is stale: run npm run codegen\n`);
if (stale.length > 0) process.exitCode = 1;
else process.stdout.write('The generated code is fresh.\n');
