import type { Path } from '../domain/kernel/user-error.ts';
import type { Json } from '../domain/playbook/playbook.ts';

export type Fields = Readonly<Record<string, Json>>;

/** The sections of a file, in the order in which they are applied: an entry refers to earlier sections only. */
export const SECTION_NAMES = [
  'shop',
  'stores',
  'warrantyPlans',
  'messageTemplates',
  'integrations',
  'staff',
  'segments',
  'playbooks',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** An entry of a section: equal keys mean the same thing in the file and in the graph. */
type Identity = {
  readonly key: string;
  /** For people. */
  readonly label: string;
};

/** What the file says of one thing. A field that is absent stays as it is in the graph. */
export type FileEntry = Identity & { readonly path: Path; readonly fields: Fields };

/** What the graph has of one thing, with all fields. */
export type StoredEntry = Identity & {
  /** Null where the key is the id. */
  readonly id: string | null;
  /** Null where the graph has no versions of it. */
  readonly version: number | null;
  readonly fields: Fields;
};
