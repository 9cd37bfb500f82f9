import { readdir, readFile } from 'node:fs/promises';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  Source,
  specifiedRules,
  TokenKind,
  validate,
  visit,
} from 'graphql';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { CLIENT_NAMES, type ClientName, hashOfText } from './operation-clients.ts';

/** One operation of `graphql/operations`, with all fragments that it needs. */
export type OperationFile = {
  readonly client: ClientName;
  readonly name: string;
  /** The comment above it; null without one. */
  readonly comment: string | null;
  readonly operation: OperationDefinitionNode;
  /** In the order in which the operation needs them. */
  readonly fragments: readonly FragmentDefinitionNode[];
  /** What a client sends: the operation, then its fragments. */
  readonly text: string;
  /** SHA-256 of the text, in hexadecimal digits. */
  readonly hash: string;
};

const operationsFolder = new URL('operations/', import.meta.url);
const SHARED = 'shared';

/**
 * The operations of every client, sorted by client and name. Every selection has `__typename`, because a caching client
 * adds it to each operation, and then the hash of its text would not be known.
 * @throws Error that names the file, if an operation is not valid or is not named after its client
 */
export async function readOperations(schema: GraphQLSchema): Promise<readonly OperationFile[]> {
  const folders = await readdir(operationsFolder);
  const unknown = folders.filter((folder) => folder !== SHARED && !CLIENT_NAMES.some((client) => client === folder));
  if (unknown.length > 0) throw new Error(`graphql/operations/${unknown[0]} is not a client in operation-clients.ts`);
  const shared = await readFolder(SHARED);
  const byClient = await mapInParallel(CLIENT_NAMES, async (client) =>
    operationsOf(client, [...(await readFolder(client)), ...shared], schema),
  );
  return byClient.flat();
}

async function readFolder(folder: string): Promise<readonly DocumentNode[]> {
  const files = (await readdir(new URL(`${folder}/`, operationsFolder))).filter((name) => name.endsWith('.graphql'));
  return mapInParallel(files.toSorted(), async (file) => {
    const path = `${folder}/${file}`;
    const text = await readFile(new URL(path, operationsFolder), 'utf8');
    return parse(new Source(text, `graphql/operations/${path}`));
  });
}

function operationsOf(
  client: ClientName,
  documents: readonly DocumentNode[],
  schema: GraphQLSchema,
): readonly OperationFile[] {
  const definitions = documents.flatMap((document) => document.definitions);
  const all: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  // A fragment that only another client uses is no error here.
  const rules = specifiedRules.filter(({ name }) => name !== 'NoUnusedFragmentsRule');
  const [error] = validate(schema, all, rules);
  if (error !== undefined) throw new Error(String(error));
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return operations
    .map((operation) => completeOperation(client, operation, fragments))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function completeOperation(
  client: ClientName,
  definition: OperationDefinitionNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationFile {
  const { name: { value: name = '' } = {}, loc } = definition;
  const prefix = client.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (!name.startsWith(prefix)) throw new Error(`${loc?.source.name}: the name "${name}" must begin with ${prefix}`);
  const operation = withTypenames(definition);
  const fragments = fragmentsOf(definition, all).map(withTypenames);
  const text = print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
  return { client, name, comment: commentAbove(definition), operation, fragments, text, hash: hashOfText(text) };
}

/** The fragments that a definition spreads, directly or through other fragments, each once. */
function fragmentsOf(
  definition: OperationDefinitionNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  function collect(node: OperationDefinitionNode | FragmentDefinitionNode): void {
    visit(node, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = all.get(name);
        if (fragment === undefined || found.has(name)) return;
        found.set(name, fragment);
        collect(fragment);
      },
    });
  }
  collect(definition);
  return [...found.values()];
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Adds `__typename` where Apollo Client adds it: at the end of every selection except those of the operation itself. */
function withTypenames<Definition extends OperationDefinitionNode | FragmentDefinitionNode>(
  definition: Definition,
): Definition {
  return visit(definition, {
    SelectionSet: {
      leave(node, _key, parent) {
        const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
        return isRoot ? undefined : { ...node, selections: [...node.selections, TYPENAME] };
      },
    },
  });
}

function commentAbove({ loc }: OperationDefinitionNode): string | null {
  const lines: string[] = [];
  for (let token = loc?.startToken.prev; token?.kind === TokenKind.COMMENT; token = token.prev)
    lines.unshift(token.value.trim());
  return lines.length === 0 ? null : lines.join(' ');
}
