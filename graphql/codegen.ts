/** Writes `graphql/generated/` from the schema: the SDL as one module, and the types of the resolvers. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { assertValidSchema, buildSchema, parse } from 'graphql';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { MAPPERS } from './mappers.ts';

const schemaFolder = new URL('schema/', import.meta.url);
const generatedFolder = new URL('generated/', import.meta.url);

const STRING_SCALARS =
  'DateTime Date LocalTime TimeZone Decimal EmailAddress PhoneNumber CurrencyCode CountryCode Locale URL'.split(' ');

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

/** The text of every generated file, by its name in `graphql/generated/`. Throws if the schema is invalid. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.graphql')).toSorted();
  const texts = await mapInParallel(names, (name) => readFile(new URL(name, schemaFolder), 'utf8'));
  const sdl = texts.map((text) => text.trim()).join('\n\n');
  assertValidSchema(buildSchema(sdl));
  const types = await codegen({
    filename: 'resolver-types.ts',
    documents: [],
    schema: parse(sdl),
    config: OPTIONS,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
  return new Map([
    ['type-defs.ts', `${HEADER}export const typeDefs = ${quote(sdl)};\n`],
    ['resolver-types.ts', `${HEADER}${types}\n`],
  ]);
}

const quote = (text: string): string => `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``;

if (import.meta.main) {
  await mkdir(generatedFolder, { recursive: true });
  for (const [name, text] of await generate()) await writeFile(new URL(name, generatedFolder), text);
}
