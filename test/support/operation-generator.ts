import {
  type GraphQLCompositeType,
  type GraphQLInputType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { SCHEMA } from './schema.ts';

/** Pseudo-random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(random: () => number, all: readonly T[]): T => {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

/** A valid operation of any root fields of the schema, with aliases, fragments, directives and literals of every type. */
export function generateOperation(random: () => number, ids: readonly string[]): string {
  const kind = random() < 0.3 ? 'mutation' : 'query';
  const root = kind === 'query' ? SCHEMA.getQueryType() : SCHEMA.getMutationType();
  if (root == null) throw new Error(`the schema has no ${kind}`);
  const fragments: string[] = [];
  let names = 0;

  function value(type: GraphQLInputType, levels: number): string {
    if (isNonNullType(type)) return value(type.ofType, levels);
    if (isListType(type))
      return `[${Array.from({ length: Math.floor(random() * 3) }, () => value(type.ofType, levels)).join(', ')}]`;
    if (isEnumType(type)) return pick(random, type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf
        ? [pick(random, fields)]
        : fields.filter(
            (one) => (isNonNullType(one.type) && one.defaultValue === undefined) || (levels > 0 && random() < 0.3),
          );
      return `{ ${chosen.map((one) => `${one.name}: ${value(one.type, levels - 1)}`).join(', ')} }`;
    }
    return pick(random, LITERALS[type.name] ?? TEXTS)().replace('ID', pick(random, ids));
  }

  function selection(type: GraphQLCompositeType, levels: number): string {
    if (isAbstractType(type)) {
      const types = SCHEMA.getPossibleTypes(type).filter(() => random() < 0.3);
      return `{ __typename ${types.map((one) => `... on ${one.name} ${selection(one, levels - 1)}`).join(' ')} }`;
    }
    if (!isObjectType(type)) return '{ __typename }';
    const fields = Object.values(type.getFields()).filter(
      (field) => (levels > 0 || !isCompositeType(getNamedType(field.type))) && random() < 0.4,
    );
    const texts = fields.map((field) => fieldText(field.name, type, levels));
    if (texts.length > 1 && random() < 0.2) {
      const name = `F${names++}`;
      fragments.push(`fragment ${name} on ${type.name} { ${texts.splice(0, 1).join(' ')} }`);
      texts.push(`...${name}`);
    }
    return `{ __typename ${texts.join(' ')} }`;
  }

  function fieldText(name: string, parent: GraphQLCompositeType, levels: number): string {
    const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
    if (field === undefined) return '__typename';
    const given = field.args
      .filter((one) => (isNonNullType(one.type) && one.defaultValue === undefined) || random() < 0.3)
      .map((one) => `${one.name}: ${value(one.type, 3)}`);
    const target = getNamedType(field.type);
    const below = isCompositeType(target) ? ` ${selection(target, levels - 1)}` : '';
    const condition = random() < 0.1 ? ` @${pick(random, ['skip', 'include'])}(if: ${random() < 0.5})` : '';
    return `a${names++}: ${name}${given.length === 0 ? '' : `(${given.join(', ')})`}${condition}${below}`;
  }

  const fields = Object.keys(root.getFields());
  const text = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    fieldText(pick(random, fields), root, 3),
  ).join(' ');
  return `${kind} { ${text} } ${fragments.join(' ')}`;
}

const quote = (texts: readonly string[]) => texts.map((text) => () => `"${text}"`);

const TEXTS = quote(['text']);

/** Values that scalars accept, and some that they do not. */
const LITERALS: Readonly<Record<string, readonly (() => string)[]>> = {
  String: quote(['york', 'SKU-1', 'x', '', '\\u0000', 'Ana', 'CARE', '2026', `${'long '.repeat(100)}`]),
  ID: quote(['ID', 'ID', 'ID', 'cus_1', 'ord_', '']),
  Int: ['0', '1', '5', '20', '100', '101', '-1', '2147483647'].map((text) => () => text),
  Float: ['0', '0.5', '1e-200', '1e300', '-1'].map((text) => () => text),
  Boolean: ['true', 'false'].map((text) => () => text),
  DateTime: quote(['2026-03-02T12:00:00Z', '2199-01-01T00:00:00+14:00', '1850-01-01T00:00:00Z', 'now']),
  Date: quote(['2026-03-02', '2026-03-31', '2199-12-31', '2026-02-30']),
  LocalTime: quote(['09:00', '24:00', '25:00']),
  TimeZone: quote(['Europe/London', 'Pacific/Auckland', 'Nowhere/Else']),
  Decimal: quote(['0', '12.50', '-1', '9999999999999999.999999999999', 'x']),
  EmailAddress: quote(['ana@example.com', 'nobody']),
  PhoneNumber: quote(['+44 20 7946 0018', '020 7946 0018', '1']),
  CurrencyCode: quote(['GBP', 'JPY', 'XXX', 'gbp']),
  CountryCode: quote(['GB', 'ZZ']),
  Locale: quote(['en-GB', 'de']),
  URL: quote(['https://example.com/a', 'ftp://x']),
  JSON: ['{ all: [] }', '[1, "x", null]', '1e999', '{ a: { b: [true] } }'].map((text) => () => text),
};

/** One to three changes of the text: characters and words are removed, repeated, moved or replaced. */
export function mutateText(random: () => number, text: string): string {
  let changed = text;
  for (let change = 0; change <= random() * 3; change++) {
    const at = Math.floor(random() * changed.length);
    const length = Math.floor(random() ** 3 * 40);
    const part = changed.slice(at, at + length);
    changed = pick(random, [
      () => changed.slice(0, at) + changed.slice(at + length),
      () => changed.slice(0, at) + part.repeat(1 + Math.floor(random() * 50)) + changed.slice(at + length),
      () => changed.slice(0, at) + pick(random, NOISE) + changed.slice(at),
      () => changed.replace(/\d+/, pick(random, ['0', '-1', '1e999', '9'.repeat(50), 'null', '$x'])),
      () =>
        changed.replace(/"[^"]*"/, pick(random, ['""', '"\u2028"', '"""\n"""', '"\\ud800"', 'null', '$x', '[]', '{}'])),
      () => changed.replace(/\w+:/, ''),
    ])();
  }
  return changed;
}

const NOISE = [
  '{',
  '}',
  '(',
  ')',
  '...',
  '@',
  '$',
  '"',
  '#',
  '\u0000',
  '\ud800',
  '😀',
  '__schema { types { name } }',
  '...F0',
  '@skip(if: 1)',
  ' on ',
  '!',
  '[',
  '__proto__',
  'constructor',
];
