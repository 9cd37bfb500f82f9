import fc from 'fast-check';
import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { findDocumentExcess } from '../../../graphql/limits/document-limits.ts';
import { shapeOf } from '../../../graphql/limits/document-shape.ts';
import { DEFAULT_LIMITS } from '../../../graphql/limits/request-limits.ts';

const shapeOfText = (text: string) => shapeOf(parse(text));

describe('the shape of a document', () => {
  test('counts each part', () => {
    expect(
      shapeOfText(`query ($a: Int @one) @two {
        x: a(first: $a) @three { ...F  ... on T @four { id } }
        b { id id }
      }
      fragment F on T { id c { d { e } } }`),
    ).toEqual({ depth: 4, rootFields: 2, aliases: 1, directives: 4, fragments: 2, repeats: 1 });
  });

  test('of several operations is that of the largest', () => {
    expect(shapeOfText('query A { a { b } } query B { a b c }')).toMatchObject({ depth: 2, rootFields: 3 });
  });

  test('of fragments that double 60 times is known at once, and so is that of a cycle', () => {
    const doubling = Array.from({ length: 60 }, (_, at) => `fragment F${at} on T { ...F${at + 1} ...F${at + 1} }`);
    const start = process.cpuUsage();
    const { rootFields } = shapeOfText(`{ ...F0 } ${doubling.join(' ')} fragment F60 on T { id }`);
    expect(rootFields).toBe(2 ** 60);
    expect(shapeOfText('{ ...A } fragment A on T { a { ...B } } fragment B on T { b { ...A } }').depth).toBe(2);
    expect(process.cpuUsage(start).user).toBeLessThan(100_000);
  });

  /** A selection without fragments, as a tree. */
  type Tree = readonly (readonly [string, Tree])[];
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('tree'))),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  }));
  const depthOf = (one: Tree): number => Math.max(0, ...one.map(([, below]) => 1 + depthOf(below)));
  const print = (one: Tree): string =>
    one.map(([name, below]) => (below.length === 0 ? name : `${name} { ${print(below)} }`)).join(' ');

  test('is the same with and without fragments', () => {
    fc.assert(
      fc.property(tree, tree, (outer, inner) => {
        const inlined = shapeOfText(`{ ${print(outer)} x { ${print(inner)} } ${print(inner)} }`);
        const spread = shapeOfText(
          `{ ...A x { ...B } ... on T { ...B } } fragment A on T { ${print(outer)} } fragment B on T { ${print(inner)} }`,
        );
        expect([spread.depth, spread.rootFields]).toEqual([inlined.depth, inlined.rootFields]);
        expect(inlined.depth).toBe(Math.max(depthOf(outer), 1 + depthOf(inner)));
        expect(inlined.rootFields).toBe(outer.length + 1 + inner.length);
      }),
    );
  });
});

describe('the limits of a document', () => {
  const LIMITS = DEFAULT_LIMITS.customer;
  const repeat = (count: number, part: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => part(at)).join(' ');

  test.each([
    ['tokens', LIMITS.tokens + 1, `{ ${repeat(LIMITS.tokens - 1, () => 'a')} }`],
    ['depth', LIMITS.depth + 1, `${'{ a '.repeat(LIMITS.depth + 1)}${'}'.repeat(LIMITS.depth + 1)}`],
    ['rootFields', LIMITS.rootFields + 1, `{ ${repeat(LIMITS.rootFields + 1, (at) => `a${at}`)} }`],
    ['aliases', LIMITS.aliases + 1, `{ a { ${repeat(LIMITS.aliases + 1, (at) => `a${at}: a`)} } }`],
    ['directives', LIMITS.directives + 1, `{ a ${repeat(LIMITS.directives + 1, () => '@a')} }`],
    ['fragments', LIMITS.fragments + 1, `{ a { ${repeat(LIMITS.fragments + 1, () => '...A')} } }`],
    ['repeats', LIMITS.repeats + 1, `{ a { ${repeat(LIMITS.repeats + 2, () => 'a')} } }`],
  ])('name the limit and the measured value: %s', (limit, measured, text) => {
    expect(findDocumentExcess(text, LIMITS)).toEqual({ limit, measured, allowed: measured - 1 });
  });

  test('accept a document at each limit, and leave a syntax error to Apollo Server', () => {
    expect(findDocumentExcess(`{ a { ${repeat(LIMITS.tokens - 6, (at) => `a${at}`)} } }`, LIMITS)).toBeNull();
    expect(findDocumentExcess('{ a '.repeat(100), LIMITS)).toBeNull();
    expect(findDocumentExcess('"'.repeat(10_000), LIMITS)).toBeNull();
  });

  test('count no more than 20,000 tokens', () => {
    expect(findDocumentExcess('{'.repeat(200_000), LIMITS)).toMatchObject({ limit: 'tokens', measured: 20_000 });
  });

  test('allow the introspection of GraphiQL to staff', () => {
    const introspection = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, oneOf: true });
    expect(findDocumentExcess(introspection, DEFAULT_LIMITS.admin)).toBeNull();
  });
});
