import fc from 'fast-check';

/** Values that systems write where something else is documented. */
const ODD_VALUES: readonly unknown[] = [
  ...[null, undefined, '', ' ', 'N/A', '-', true, false, 0, -1, 1.5, 1e21, -1e-9, Number.NaN],
  ...[[], {}, [null], [[]], { amount: 'x' }, '2026-13-40', '0000-00-00T00:00:00Z', '1e5', '12,50', '-0.01', '💥'],
  ...['9'.repeat(50), 'x'.repeat(5_000), '\u0000', Number.MAX_SAFE_INTEGER + 2, '__proto__'],
];

/** The example with up to five of its values replaced by others, left out, or moved to another place. */
export function mutated(example: object): fc.Arbitrary<unknown> {
  const paths = pathsIn(example, []);
  const change = fc.record({
    path: fc.constantFrom(...paths),
    value: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...ODD_VALUES) },
      fc.constantFrom(...paths).map((path) => valueAt(example, path)),
      fc.jsonValue({ maxDepth: 2 }),
    ),
    isLeftOut: fc.boolean(),
  });
  return fc.array(change, { minLength: 1, maxLength: 5 }).map((changes) => {
    let payload: unknown = structuredClone(example);
    for (const { path, value, isLeftOut } of changes) payload = withValue(payload, path, value, isLeftOut);
    return payload;
  });
}

type Place = readonly (string | number)[];

function pathsIn(value: unknown, path: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = keys.flatMap((key) => pathsIn((value as Record<string | number, unknown>)[key], [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

const valueAt = (value: unknown, path: Place): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null)?.[key], value);

function withValue(target: unknown, [key, ...rest]: Place, value: unknown, isLeftOut: boolean): unknown {
  if (key === undefined) return structuredClone(value);
  if (typeof target !== 'object' || target === null) return target;
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(target) ? [...target] : { ...target };
  const holder = copy as Record<string | number, unknown>;
  if (rest.length === 0 && isLeftOut) delete holder[key];
  else holder[key] = withValue(holder[key], rest, value, isLeftOut);
  return copy;
}
