import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { type ASTNode, type DocumentNode, Kind } from 'graphql';
import { CLIENT_NAMES, type ClientName } from './operation-clients.ts';
import type { OperationFile } from './operation-files.ts';
import { STRING_SCALARS } from './scalar-names.ts';

/** Writes the package for frontends, `packages/client`: for each client its documents, and their types. */

const HEADER = '// Generated from graphql/operations by `npm run codegen`. Do not edit.\n';

const OPTIONS = {
  immutableTypes: true,
  strictScalars: true,
  // The documents ask for it themselves.
  skipTypename: true,
  arrayInputCoercion: false,
  inputMaybeValue: 'T | null | undefined',
  scalars: {
    ...Object.fromEntries(STRING_SCALARS.map((scalar) => [scalar, 'string'])),
    ID: { input: 'string', output: 'string' },
    JSON: 'unknown',
  },
};

/** The text of every generated file of the package, by its name in `packages/client/generated/`. */
export async function generateClientPackage(
  schema: DocumentNode,
  operations: readonly OperationFile[],
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const client of CLIENT_NAMES) {
    const own = operations.filter((operation) => operation.client === client);
    files.set(`${client}.js`, documentsModule(own));
    files.set(`${client}.d.ts`, await typesModule(client, schema, own));
  }
  return files;
}

function documentsModule(operations: readonly OperationFile[]): string {
  const fragments = new Map(
    operations.flatMap((operation) => operation.fragments.map((one) => [one.name.value, one] as const)),
  );
  const declared = [...fragments].map(([name, fragment]) => `const ${name} = ${toJson(fragment)};`);
  const exported = operations.map(({ name, operation, fragments: used, hash }) => {
    const definitions = [toJson(operation), ...used.map((fragment) => fragment.name.value)].join(', ');
    const meta = `{"hash":"${hash}"}`;
    return `export const ${name}Document = {"kind":"Document","definitions":[${definitions}],"__meta__":${meta}};`;
  });
  return `${HEADER}${[...declared, ...exported].join('\n')}\n`;
}

async function typesModule(
  client: ClientName,
  schema: DocumentNode,
  operations: readonly OperationFile[],
): Promise<string> {
  const fragments = new Set(operations.flatMap((one) => one.fragments.map(({ name }) => name.value)));
  const definitions = [
    ...[...fragments].toSorted().flatMap((name) => operations.flatMap(fragmentNamed(name)).slice(0, 1)),
    ...operations.map(({ operation }) => operation),
  ];
  const types = await codegen({
    filename: `${client}.d.ts`,
    documents: [{ location: `${client}.graphql`, document: { kind: Kind.DOCUMENT, definitions } }],
    schema,
    config: OPTIONS,
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationTypes },
  });
  const documents = operations.map(({ name, comment, operation: { operation } }) => {
    const type = `${name}${operation === 'query' ? 'Query' : 'Mutation'}`;
    const doc = comment === null ? '' : `/** ${comment} */\n`;
    return `${doc}export declare const ${name}Document: KnownOperation<${type}, ${type}Variables>;`;
  });
  const imported = `import type { KnownOperation } from '../index.js';\n`;
  return `${HEADER}${imported}\n${types.trim()}\n\n${documents.join('\n')}\n`;
}

const fragmentNamed =
  (name: string) =>
  ({ fragments }: OperationFile) =>
    fragments.filter((fragment) => fragment.name.value === name);

/** A syntax tree without places in the text and without empty lists, which every reader takes as absent. */
function toJson(node: ASTNode): string {
  return JSON.stringify(node, (key, value: unknown) =>
    key === 'loc' || (Array.isArray(value) && value.length === 0) ? undefined : value,
  );
}
