import {
  type DocumentNode,
  execute,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  parse,
} from 'graphql';
import { z } from 'zod';
import type { ImportProblem, ThingOutcome } from '../domain/import-job/import-thing.ts';
import type { Context } from './context.ts';

/** A line of MUTATIONS_NDJSON: a mutation of the graph with its input. */
const LINE = z.strictObject({
  operation: z.string(),
  input: z.looseObject({ idempotencyKey: z.string() }),
  /** Lines of one group run one after the other; without it, those of the same customer do. */
  group: z.string().optional(),
});

/** An import cannot start imports. */
const EXCLUDED: ReadonlySet<string> = new Set(['startImport', 'cancelImport', 'resumeImport']);

/** How the lines are read: each is one thing, by its idempotency key. */
export const MUTATION_ROWS = {
  rows: 'ndjson',
  requiredColumns: [],
  keyOf(row: unknown): string {
    const line = LINE.safeParse(row);
    return line.success ? line.data.input.idempotencyKey : '';
  },
  groupOf([row]: readonly unknown[]): string {
    const line = LINE.safeParse(row);
    if (!line.success) return '';
    const { group, input } = line.data;
    return group ?? customerIn(input) ?? input.idempotencyKey;
  },
} as const;

/** Where inputs name the customer, the most lasting name first. */
const CUSTOMER_FIELDS = ['customerId', 'customer', 'key', 'externalIds', 'loyalty', 'emails', 'phones', 'contact'];

function customerIn(input: Readonly<Record<string, unknown>>): string | null {
  for (const field of CUSTOMER_FIELDS) {
    const [value] = [input[field]].flat();
    if (value != null) return JSON.stringify(value).toLowerCase();
  }
  return null;
}

export type ImportMutation = (row: unknown, context: () => Context) => Promise<ThingOutcome>;

/** Runs lines as the API does: the same coercion, checks and handlers. */
export function importMutations(schema: GraphQLSchema): ImportMutation {
  const documents = new Map<string, DocumentNode | null>();
  const documentOf = (operation: string): DocumentNode | null => {
    const known = documents.get(operation);
    if (known !== undefined) return known;
    const document = EXCLUDED.has(operation) ? null : mutationDocument(schema, operation);
    documents.set(operation, document);
    return document;
  };
  return async (row, createContext) => {
    const line = LINE.safeParse(row);
    if (!line.success) return failed(line.error.issues.map(({ path, message }) => problem('INVALID', path, message)));
    const document = documentOf(line.data.operation);
    if (document === null)
      return failed([problem('INVALID', ['operation'], 'No mutation of one input has this name.')]);
    const contextValue = createContext();
    contextValue.rawVariables.variables = { input: line.data.input };
    const variableValues = { input: line.data.input };
    const { data, errors = [] } = await execute({ schema, document, variableValues, contextValue });
    // Not of the row: the table did not answer, and a later try can help.
    const fault = errors.find(({ originalError }) => originalError != null && !('extensions' in originalError));
    if (fault?.originalError != null) throw fault.originalError;
    if (errors.length > 0) return failed(errors.map(({ message, path }) => problem('INVALID', path ?? [], message)));
    const payload = Object.values(data ?? {})[0] as { readonly userErrors: readonly PayloadError[] } | null | undefined;
    const userErrors = payload?.userErrors ?? [];
    if (userErrors.length === 0) return { outcome: 'applied' };
    if (userErrors.every(({ code }) => code === 'NOT_FOUND')) return waiting(userErrors);
    return failed(userErrors.map(({ code, path, message }) => problem(code, path, message)));
  };
}

/** What the line refers to may come later in the file, or in another one. */
const waiting = (errors: readonly PayloadError[]): ThingOutcome => ({
  outcome: 'skipped',
  problems: errors.map(({ code, path, message }) =>
    problem(code, path, `${message} If another file has it, import that one first, and then this one again.`),
  ),
  waits: true,
});

type PayloadError = { readonly code: string; readonly path: readonly string[]; readonly message: string };

const failed = (problems: readonly ImportProblem[]): ThingOutcome => ({ outcome: 'failed', problems });

const problem = (code: string, path: readonly PropertyKey[], message: string): ImportProblem => ({
  code,
  path: path.length === 0 ? null : path.map(String).join('.'),
  message,
});

function mutationDocument(schema: GraphQLSchema, operation: string): DocumentNode | null {
  const field = schema.getMutationType()?.getFields()[operation];
  const input = field?.args.find(({ name }) => name === 'input');
  if (field === undefined || input === undefined || isListType(getNullableType(input.type))) return null;
  return parse(
    `mutation ($input: ${getNamedType(input.type).name}!) { ${operation}(input: $input) { userErrors { code path message } } }`,
  );
}
