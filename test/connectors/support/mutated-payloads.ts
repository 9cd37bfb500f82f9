import fc from 'fast-check';

/** Values that vendors never document, and that bugs and attackers send. */
const STRANGE: readonly unknown[] = [
  null,
  '',
  ' ',
  '0',
  '-1',
  'NaN',
  '\u0000',
  '9'.repeat(400),
  '2026-13-45T99:99:99Z',
  '0000-00-00T00:00:00',
  0,
  -1,
  0.5,
  1e300,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  {},
  [null],
  [[]],
  { amount: null },
  { toString: 1, valueOf: 1, toJSON: 1 },
];

/** The payload with some of its values replaced, removed or repeated. */
export function mutatedPayload(payload: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(payload);
  const change = fc.record({
    path: fc.constantFrom(...paths),
    how: fc.oneof(
      fc.constantFrom(...STRANGE).map((value) => ({ replace: value })),
      fc.constant({ remove: true as const }),
      fc.jsonValue().map((value) => ({ replace: value })),
    ),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let mutated = structuredClone(payload);
    for (const { path, how } of changes) mutated = withChange(mutated, path, structuredClone(how));
    return mutated;
  });
}

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function withChange(payload: unknown, path: Path, how: { replace: unknown } | { remove: true }): unknown {
  const [last, ...parents] = path.toReversed();
  if (last === undefined) return 'replace' in how ? how.replace : undefined;
  let place: unknown = payload;
  for (const key of parents.toReversed()) place = (place as Record<string, unknown> | undefined | null)?.[key];
  if (typeof place !== 'object' || place === null) return payload;
  if ('replace' in how) (place as Record<string, unknown>)[last] = how.replace;
  else delete (place as Record<string, unknown>)[last];
  return payload;
}
