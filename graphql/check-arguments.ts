import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
} from 'graphql';
import type { UserError } from '../domain/kernel/user-error.ts';
import { type CheckedInput, checkInput } from './check-input.ts';
import { badInput } from './connection.ts';
import type { Context } from './context.ts';
import { findMalformed } from './malformed.ts';

type Resolve = GraphQLFieldResolver<unknown, Context>;
type Input = Readonly<Record<string, unknown>>;

/**
 * Keeps malformed values away from resolvers. If the `input` of a mutation has some, its payload holds user errors. For a
 * list of `inputs`, `runBatch` does the same for each input. Any other field fails alone.
 */
export function checkArguments(type: GraphQLObjectType, schema: GraphQLSchema): void {
  const isMutation = type === schema.getMutationType();
  for (const field of Object.values(type.getFields()))
    if (field.args.some(({ type: of }) => mayBeMalformed(of))) field.resolve = wrapResolver(field, isMutation);
}

function wrapResolver(
  { args, resolve = defaultFieldResolver }: GraphQLField<unknown, Context>,
  isMutation: boolean,
): Resolve {
  if (!isMutation) return wrapFieldResolver(resolve);
  const [only, ...others] = args;
  if (only === undefined || others.length > 0) throw new Error('a mutation takes one argument, input or inputs');
  return isListType(getNullableType(only.type)) ? wrapBatchResolver(only, resolve) : wrapInputResolver(only, resolve);
}

function wrapFieldResolver(resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const [place] = findMalformed(args, []);
    if (place !== undefined) throw badInput(`"${place.path.join('.')}" must be ${place.expected}.`);
    return resolve(source, args, context, info);
  };
}

function wrapInputResolver({ name, type }: GraphQLArgument, resolve: Resolve): Resolve {
  return async (source, args, context, info) => {
    const checked = checkInput(getNamedType(type).name, args[name]);
    if ('userErrors' in checked) return { userErrors: checked.userErrors, warnings: [] };
    const payload = await resolve(source, { ...args, [name]: checked.input }, context, info);
    return checked.warnings.length === 0 ? payload : withWarnings(payload as PayloadMessages, checked.warnings);
  };
}

/** The fields that `toPayload` adds to every payload. */
type PayloadMessages = { readonly userErrors: readonly UserError[]; readonly warnings: readonly UserError[] };

/** A payload with user errors gets no warnings, because the mutation did nothing. */
function withWarnings(payload: PayloadMessages, more: readonly UserError[]): PayloadMessages {
  return payload.userErrors.length > 0 ? payload : { ...payload, warnings: [...more, ...payload.warnings] };
}

function wrapBatchResolver({ name, type }: GraphQLArgument, resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const inputs = args[name].map((original: Input) => {
      const checked = checkInput(getNamedType(type).name, original);
      const input = 'input' in checked ? checked.input : original;
      CHECK_RESULTS.set(input, checked);
      return input;
    });
    return resolve(source, { ...args, [name]: inputs }, context, info);
  };
}

const CHECK_RESULTS = new WeakMap<object, CheckedInput>();

/** The result of the check of one input of a batch. */
export function checkResultOf(
  input: object,
): { readonly userErrors: readonly UserError[] } | { readonly warnings: readonly UserError[] } {
  return CHECK_RESULTS.get(input) ?? { warnings: [] };
}

/** Whether a value of the type can be malformed although the library graphql accepts it. */
function mayBeMalformed(type: GraphQLInputType, seen: ReadonlySet<string> = new Set()): boolean {
  const named = getNamedType(type);
  if (isScalarType(named)) return !['String', 'ID', 'Int', 'Boolean'].includes(named.name);
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  const within = new Set([...seen, named.name]);
  return Object.values(named.getFields()).some((field) => mayBeMalformed(field.type, within));
}
