import type { Fields, FileEntry, SectionName, StoredEntry } from '../entry.ts';
import type { SetupFile } from '../file/read-file.ts';
import type { Graph } from '../graph/graph-client.ts';
import type { Problem } from '../problem.ts';
import { SECTIONS } from '../sections/all.ts';
import type { Change, Section } from '../sections/section.ts';
import { staffDirectory, type World } from '../sections/world.ts';
import { type Difference, diff } from './diff.ts';

export type SectionPlan = Omit<Difference, 'unnamed'> & {
  readonly section: Section;
  /** What the graph has and the file does not name, for people. */
  readonly unnamed: readonly string[];
};

export type Plan = {
  /** In the order in which they are applied. */
  readonly sections: readonly SectionPlan[];
  /** References to what is neither in the file nor in the graph. */
  readonly problems: readonly Problem[];
  readonly world: World;
};

/** Reads what the graph has of the sections of a file, and compares. Nothing is written. */
export async function makePlan(graph: Graph, file: SetupFile): Promise<Plan> {
  const stored = new Map<SectionName, readonly StoredEntry[]>();
  const staff = staffDirectory();
  for (const section of SECTIONS.filter(({ name }) => isRead(name, file)))
    stored.set(section.name, await section.read(graph, { region: null, staff }, file.entries.get(section.name) ?? []));
  const [shop] = [...(file.entries.get('shop') ?? []), ...(stored.get('shop') ?? [])];
  const region = shop?.fields['defaultRegion'];
  const world = { region: typeof region === 'string' ? region : null, staff };
  return {
    sections: SECTIONS.flatMap((section) => {
      const entries = file.entries.get(section.name);
      return entries === undefined ? [] : [planSection(section, entries, stored.get(section.name) ?? [], world)];
    }),
    problems: missingReferences(file, stored),
    world,
  };
}

/** Phone numbers need the region of the shop, playbooks the ids of staff, and both staff and integrations name stores. */
function isRead(name: SectionName, { entries }: SetupFile): boolean {
  if (entries.has(name) || name === 'shop') return true;
  if (name === 'stores') return entries.has('staff') || entries.has('integrations');
  return name === 'staff' && entries.has('playbooks');
}

function planSection(
  section: Section,
  entries: readonly FileEntry[],
  stored: readonly StoredEntry[],
  world: World,
): SectionPlan {
  const storedByKey = new Map(stored.map((one) => [one.key, one]));
  const complete = (fields: Fields, key: string) => section.complete?.(fields, storedByKey.get(key) ?? null) ?? fields;
  const wanted = entries.map((entry) => {
    const fields = complete(entry.fields, entry.key);
    return { entry: { ...entry, fields }, stored: section.toStored(fields, world) };
  });
  const { changes, unchanged, unnamed } = diff(wanted, stored);
  const parts = entries.flatMap(({ key, label, fields }) => {
    const found = storedByKey.get(key);
    const part = found === undefined ? null : (section.unnamedIn?.(fields, found) ?? null);
    return part === null ? [] : [`${label}: ${part}`];
  });
  return {
    section,
    changes: inOrder(section, changes),
    unchanged,
    // Version 0 is a starter text, which every shop has.
    unnamed: [...unnamed.filter(({ version }) => version !== 0).map(({ label }) => label), ...parts],
  };
}

const inOrder = ({ arrange }: Section, changes: readonly Change[]): readonly Change[] => arrange?.(changes) ?? changes;

function missingReferences(
  { entries, keys, lineOf }: SetupFile,
  stored: ReadonlyMap<SectionName, readonly StoredEntry[]>,
): readonly Problem[] {
  const isThere = (name: SectionName, key: string) =>
    keys.get(name)?.has(key) === true || stored.get(name)?.some((one) => one.key === key) === true;
  return SECTIONS.flatMap(({ name, references }) => (entries.get(name) ?? []).flatMap((one) => references?.(one) ?? []))
    .filter(({ to, key }) => !isThere(to, key))
    .map(({ path, to, key }) => ({
      ...{ path, line: lineOf(path) },
      message: `"${key}" is not in the section ${to} of the file, and the graph has none.`,
    }));
}
