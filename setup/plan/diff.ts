import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../domain/playbook/playbook.ts';
import type { FileEntry, StoredEntry } from '../entry.ts';
import type { Change } from '../sections/section.ts';

/** An entry of the file, with its fields as the graph would store them. */
export type Wanted = { readonly entry: FileEntry; readonly stored: Readonly<Record<string, Json>> };

export type Difference = {
  readonly changes: readonly Change[];
  readonly unchanged: readonly FileEntry[];
  /** What the graph has and the file does not name. */
  readonly unnamed: readonly StoredEntry[];
};

/** What must be written so that the graph has what the file says. A field that the file leaves out never differs. */
export function diff(wanted: readonly Wanted[], stored: readonly StoredEntry[]): Difference {
  const byKey = new Map(stored.map((one) => [one.key, one]));
  const changes = wanted.flatMap(({ entry, stored: fields }): Change[] => {
    const found = byKey.get(entry.key) ?? null;
    const changed = Object.keys(fields).filter((name) => found === null || !isSame(fields[name], found.fields[name]));
    return found !== null && changed.length === 0 ? [] : [{ entry, stored: found, changed }];
  });
  const changedKeys = new Set(changes.map(({ entry }) => entry.key));
  const wantedKeys = new Set(wanted.map(({ entry }) => entry.key));
  return {
    changes,
    unchanged: wanted.flatMap(({ entry }) => (changedKeys.has(entry.key) ? [] : [entry])),
    unnamed: stored.filter(({ key }) => !wantedKeys.has(key)),
  };
}

/** Mappings are equal in any order of their keys; an absent value is none. */
const isSame = (left: Json | undefined, right: Json | undefined): boolean =>
  isDeepStrictEqual(left ?? null, right ?? null);
