import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
} from 'graphql';
import { ROOT_FIELDS } from '../schema.ts';

/** Scalars whose values may say something about a person. */
const TEXT_SCALARS: ReadonlySet<string> = new Set(['Date', 'EmailAddress', 'JSON', 'PhoneNumber', 'String', 'URL']);
/** The same in every mutation that takes it, so one of them is enough. */
const SHARED_INPUT = 'CustomerKey';

type Input = Readonly<Record<string, unknown>>;

/**
 * Every field in the input of a mutation that takes a text, such as `recordOrder.contact.name`. A list has the name of its
 * elements.
 */
export const TEXT_FIELDS: readonly string[] = [
  ...new Set(
    ROOT_FIELDS.filter(({ kind }) => kind === 'mutation').flatMap(({ name, field }) =>
      field.args.flatMap(({ type }) => fieldsOf(type, name)),
    ),
  ),
];

function fieldsOf(type: GraphQLInputType, path: string): readonly string[] {
  const named = getNamedType(type);
  if (isLeafType(named)) return TEXT_SCALARS.has(named.name) ? [path] : [];
  const at = named.name === SHARED_INPUT ? SHARED_INPUT : path;
  return Object.values(named.getFields()).flatMap((field) => fieldsOf(field.type, `${at}.${field.name}`));
}

/** A text that a mutation was sent, with its field. */
export type SentText = { readonly field: string; readonly text: string };

/** The texts in the value of an argument. */
export function textsIn(type: GraphQLInputType, value: unknown, path: string): readonly SentText[] {
  const nullable = getNullableType(type);
  if (value == null) return [];
  if (isListType(nullable)) return (value as readonly unknown[]).flatMap((one) => textsIn(nullable.ofType, one, path));
  if (isInputObjectType(nullable)) {
    const at = nullable.name === SHARED_INPUT ? SHARED_INPUT : path;
    return Object.values(nullable.getFields()).flatMap((field) =>
      textsIn(field.type, (value as Input)[field.name], `${at}.${field.name}`),
    );
  }
  if (!isLeafType(nullable) || !TEXT_SCALARS.has(nullable.name)) return [];
  return [{ field: path, text: typeof value === 'string' ? value : JSON.stringify(value) }];
}
