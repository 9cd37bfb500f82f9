import type { Path } from '../../domain/kernel/user-error.ts';
import type { Fields, FileEntry, SectionName, StoredEntry } from '../entry.ts';
import type { Graph } from '../graph/graph-client.ts';
import type { World } from './world.ts';

/** A thing that an entry names: it must be in the file or in the graph. */
export type Reference = { readonly path: Path; readonly to: SectionName; readonly key: string };

/** An entry to write. `stored`: null to create it. */
export type Change = {
  readonly entry: FileEntry;
  readonly stored: StoredEntry | null;
  /** The names of the fields that differ. */
  readonly changed: readonly string[];
};

/** How one section of the file reaches the graph. */
export type Section = {
  readonly name: SectionName;
  /** The input types of the schema whose fields an entry has. */
  readonly inputs: readonly {
    readonly type: string;
    readonly only?: readonly string[];
    readonly without?: readonly string[];
  }[];
  readonly required: readonly string[];
  /** Fields that may be empty, which removes what the graph has. */
  readonly clearable: readonly string[];
  identify(fields: Fields): Pick<FileEntry, 'key' | 'label'>;
  /** What the graph has, in its order. @param entries of the file */
  read(graph: Graph, world: World, entries: readonly FileEntry[]): Promise<readonly StoredEntry[]>;
  /** The fields with what must be written with them. Absent: as they are. */
  complete?(fields: Fields, stored: StoredEntry | null): Fields;
  /** The fields of the file as the graph would store them, without those that identify the entry. */
  toStored(fields: Fields, world: World): Fields;
  references?(entry: FileEntry): readonly Reference[];
  /** Parts of a stored thing that its entry does not name, for people; null: there are none. */
  unnamedIn?(fields: Fields, stored: StoredEntry): string | null;
  readonly mutation: {
    readonly name: string;
    readonly input: string;
    /** The field of the payload with the id of what was saved. */
    readonly payload?: string;
    /** Where the errors of the mutation find the fields of an entry. */
    readonly at?: readonly string[];
  };
  /** The input without its idempotency key. */
  toInput(change: Change, world: World): Fields;
  /** The order in which changes are applied. Absent: that of the file. */
  arrange?(changes: readonly Change[]): readonly Change[];
};

/** The fields of an entry that differ from the graph. */
export function changedFields({ entry: { fields }, changed }: Change): Fields {
  return Object.fromEntries(changed.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
}
