import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { PlaybookTrigger } from './playbook.ts';

/** Where in the facts a value stands, such as `event.score`. */
export type FactRef = string;

/** A field of a fact that is a map of the shop's own names. */
const MAPS = new Set(['customer.attributes']);

/**
 * The value that `{ fact: "event", path: "$.score" }` names, or for short `{ fact: "event.score" }`, and of the event
 * itself `{ fact: "score" }`. Null, and a complaint that tells what there is, where there is no such fact of a trigger.
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
  const given = [...fact.split('.'), ...stepsOf(within ?? '')];
  const [name = '', ...steps] = facts['event']?.includes(given[0] ?? '') ? ['event', ...given] : given;
  const fields = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (fields === undefined) {
    const message = `There is no such fact. There are ${Object.keys(facts).join(', ')}.`;
    errors.add('INVALID', [...path, 'fact'], message);
    return null;
  }
  const [field = '', ...rest] = steps;
  if (!fields.includes(field) || rest.length !== (MAPS.has(`${name}.${field}`) ? 1 : 0)) {
    const message = `Say with a path such as $.${fields[0]} what of ${name} is meant. For ${trigger} there are ${fields.join(', ')}${name === 'customer' ? ' (attributes by their name: $.attributes.vip)' : ''}.`;
    errors.add('INVALID', [...path, within === undefined ? 'fact' : 'path'], message);
    return null;
  }
  return [name, field, ...rest].join('.');
}

/** `$.attributes['shoe size']` is attributes and then shoe size. Nothing but names is understood: paths are not run. */
const stepsOf = (path: string): readonly string[] =>
  path
    .replace(/^\$/, '')
    .split(/\.|\['([^']*)'\]/)
    .filter((step) => step !== undefined && step !== '');

/** What stands there; null where nothing does. */
export function valueAt(facts: Readonly<Record<string, unknown>>, ref: FactRef): unknown {
  const [name = '', field = '', ...rest] = ref.split('.');
  const value = ownValue(ownValue(facts, name), field);
  return rest.length === 0 ? value : ownValue(value, rest.join('.'));
}

function ownValue(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) return null;
  return Object.hasOwn(holder, name) ? (Reflect.get(holder, name) ?? null) : null;
}
