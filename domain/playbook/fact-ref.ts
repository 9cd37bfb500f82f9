import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { FactCatalog } from './fact-catalog.ts';

/** The path of a value in the facts, such as `event.score`. */
export type FactRef = string;

/**
 * Reads `{ fact: "event", path: "$.score" }`. The short form is `{ fact: "event.score" }`, and for a fact of the event
 * `{ fact: "score" }`. Where there is no such fact, it returns null and adds an error that lists the existing ones.
 */
export function readFactRef(
  json: Readonly<Record<string, unknown>>,
  { name: subject, fields: facts, maps }: FactCatalog,
  errors: InputErrors,
  path: Path,
): FactRef | null {
  const { fact, path: within } = json;
  if (typeof fact !== 'string' || (within !== undefined && typeof within !== 'string')) {
    errors.add('INVALID', [...path, 'fact'], `Name a fact: ${Object.keys(facts).join(', ')}.`);
    return null;
  }
  const segments = [...fact.split('.'), ...segmentsOf(within ?? '')];
  const [name = '', ...inside] = facts['event']?.includes(segments[0] ?? '') ? ['event', ...segments] : segments;
  const fields = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (fields === undefined) {
    const message = `There is no such fact. There are ${Object.keys(facts).join(', ')}.`;
    errors.add('INVALID', [...path, 'fact'], message);
    return null;
  }
  const [field = '', ...rest] = inside;
  if (!fields.includes(field) || rest.length !== (maps.has(`${name}.${field}`) ? 1 : 0)) {
    const message = `Name a field of ${name} with a path such as $.${fields[0]}. For ${subject} there are ${fields.join(', ')}${mapHint(name, fields, maps)}.`;
    errors.add('INVALID', [...path, within === undefined ? 'fact' : 'path'], message);
    return null;
  }
  return [name, field, ...rest].join('.');
}

/** How to name a key of a map. */
function mapHint(name: string, fields: readonly string[], maps: ReadonlySet<string>): string {
  const own = fields.filter((field) => maps.has(`${name}.${field}`));
  if (own.length === 0) return '';
  return name === 'customer'
    ? ' (attributes by their name: $.attributes.vip)'
    : ` (each by a name: $.${own[0]}['A-1'])`;
}

/**
 * `$.attributes['shoe size']` has the segments attributes and shoe size, and so has `$.attributes["shoe size"]`, for names with an
 * apostrophe. A path holds names only, and is not executed.
 */
const segmentsOf = (path: string): readonly string[] =>
  path
    .replace(/^\$/, '')
    .split(/\.|\['([^']*)'\]|\["([^"]*)"\]/)
    .filter((segment) => segment !== undefined && segment !== '');

/** The value at the path; null where there is none. */
export function valueAt(facts: Readonly<Record<string, unknown>>, ref: FactRef): unknown {
  const [name = '', field = '', ...rest] = ref.split('.');
  const value = ownValue(ownValue(facts, name), field);
  return rest.length === 0 ? value : ownValue(value, rest.join('.'));
}

function ownValue(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null) return null;
  return Object.hasOwn(object, name) ? (Reflect.get(object, name) ?? null) : null;
}
