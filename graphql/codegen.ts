/**
 * Writes `graphql/generated/` from the schema and the operations: the SDL as one module, the types of the resolvers and the
 * known operations. Writes `packages/client/generated/`, which frontends install.
 */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { assertValidSchema, buildASTSchema, parse } from 'graphql';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { generateClientPackage } from './client-package.ts';
import { MAPPERS } from './mappers.ts';
import { type OperationFile, readOperations } from './operation-files.ts';
import { STRING_SCALARS } from './scalar-names.ts';

const root = new URL('../', import.meta.url);
const schemaFolder = new URL('schema/', import.meta.url);

/** The folders that hold nothing but generated files. */
export const GENERATED_FOLDERS = ['graphql/generated', 'packages/client/generated'] as const;
const [SERVER, PACKAGE] = GENERATED_FOLDERS;

const OPTIONS = {
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  skipTypename: true,
  strictScalars: true,
  contextType: '../context.ts#Context',
  scalars: {
    ...Object.fromEntries(STRING_SCALARS.map((scalar) => [scalar, 'string'])),
    JSON: '../../domain/playbook/playbook.ts#Json',
  },
  mappers: MAPPERS,
  avoidOptionals: { defaultValue: true },
  inputMaybeValue: 'T | null | undefined',
  maybeValue: 'T | null | undefined',
};

const HEADER = '// Generated from graphql/schema by `npm run codegen`. Do not edit.\n';
const OPERATIONS_HEADER = '// Generated from graphql/operations by `npm run codegen`. Do not edit.\n';

/**
 * The text of every generated file, by its path in the project.
 * @throws Error if the schema or an operation is not valid
 */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.graphql')).toSorted();
  const texts = await mapInParallel(names, (name) => readFile(new URL(name, schemaFolder), 'utf8'));
  const sdl = texts.map((text) => text.trim()).join('\n\n');
  const document = parse(sdl);
  const schema = buildASTSchema(document);
  assertValidSchema(schema);
  const operations = await readOperations(schema);
  const types = await codegen({
    filename: 'resolver-types.ts',
    documents: [],
    schema: document,
    config: OPTIONS,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
  const packageFiles = await generateClientPackage(document, operations);
  return new Map([
    [`${SERVER}/type-defs.ts`, `${HEADER}export const typeDefs = ${quote(sdl)};\n`],
    [`${SERVER}/resolver-types.ts`, `${HEADER}${types}\n`],
    [`${SERVER}/known-operations.ts`, knownOperationsModule(operations)],
    ...[...packageFiles].map(([name, text]) => [`${PACKAGE}/${name}`, text] as const),
  ]);
}

function knownOperationsModule(operations: readonly OperationFile[]): string {
  const entries = operations.map(
    ({ client, name, hash, text }) => `  // ${name}\n  ['${hash}', { client: '${client}', text: ${quote(text)} }],\n`,
  );
  const imported = `import type { KnownOperation } from '../operation-clients.ts';\n`;
  return `${OPERATIONS_HEADER}${imported}\nexport const knownOperations = new Map<string, KnownOperation>([\n${entries.join('')}]);\n`;
}

const quote = (text: string): string => `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``;

if (import.meta.main) {
  for (const [path, text] of await generate()) {
    await mkdir(new URL(dirname(path), root), { recursive: true });
    await writeFile(new URL(path, root), text);
  }
}
