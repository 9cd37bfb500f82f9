/** `npm run check:codegen`: the folders of generated files equal the output of the code generator. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED_FOLDERS, generate } from '../../graphql/codegen.ts';

const root = join(import.meta.dirname, '../..');

const paths = GENERATED_FOLDERS.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
const committed = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const fresh = await generate();
const all = new Set([...committed.keys(), ...fresh.keys()]);
const stale = [...all].filter((path) => committed.get(path) !== fresh.get(path));
for (const path of stale) process.stderr.write(`${path} is stale: run npm run codegen\n`);
if (stale.length > 0) process.exitCode = 1;
else process.stdout.write('The generated code is fresh.\n');
