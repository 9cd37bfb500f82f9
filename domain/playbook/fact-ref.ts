import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { PlaybookTrigger } from './playbook.ts';

/** The path of a value in the facts, such as `event.score`. */
export type FactRef = string;

/** Fields that are maps with the shop's own names as keys. */
const MAPS = new Set(['customer.attributes']);

/**
 * Reads `{ fact: "event", path: "$.score" }`. The short form is `{ fact: "event.score" }`, and for a fact of the event
 * `{ fact: "score" }`. Where the trigger has no such fact, it returns null and adds an error that lists the existing ones.
 */
export function readFactRef(
  json: Readonly<Record<string, unknown>>,
  facts: Readonly<Record<string, readonly string[]>>,
  trigger: PlaybookTrigger,
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
  if (!fields.includes(field) || rest.length !== (MAPS.has(`${name}.${field}`) ? 1 : 0)) {
    const message = `Name a field of ${name} with a path such as $.${fields[0]}. For ${trigger} there are ${fields.join(', ')}${name === 'customer' ? ' (attributes by their name: $.attributes.vip)' : ''}.`;
    errors.add('INVALID', [...path, within === undefined ? 'fact' : 'path'], message);
    return null;
  }
  return [name, field, ...rest].join('.');
}

/** `$.attributes['shoe size']` has the segments attributes and shoe size. A path holds names only, and is not executed. */
const segmentsOf = (path: string): readonly string[] =>
  path
    .replace(/^\$/, '')
    .split(/\.|\['([^']*)'\]/)
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
