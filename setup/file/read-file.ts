import type { Path } from '../../domain/kernel/user-error.ts';
import { type Fields, type FileEntry, SECTION_NAMES, type SectionName } from '../entry.ts';
import { formatPlace, type Problem } from '../problem.ts';
import { SECTIONS } from '../sections/all.ts';
import type { Section } from '../sections/section.ts';
import { checkMapping, isMapping } from './check-value.ts';
import { inputFieldsOf } from './input-types.ts';
import { readYaml } from './yaml-document.ts';

export type SetupFile = {
  /** The sections that the file has, with the entries that are well formed. */
  readonly entries: ReadonlyMap<SectionName, readonly FileEntry[]>;
  /** The keys of all entries, those with problems too. */
  readonly keys: ReadonlyMap<SectionName, ReadonlySet<string>>;
  readonly problems: readonly Problem[];
  lineOf(path: Path): number | null;
};

/** Names that hold what other places of the file refer to by an anchor. */
const SHARED = /^x-/;

/** Reads a file and checks its form: keys, types, and that nothing occurs twice. The graph checks what the values mean. */
export function readSetupFile(text: string): SetupFile {
  const { value, problems: problemsOfYaml, lineOf } = readYaml(text);
  if (problemsOfYaml.length > 0) return { entries: new Map(), keys: new Map(), problems: problemsOfYaml, lineOf };
  const problems: Problem[] = [];
  const add = (path: Path, message: string) => void problems.push({ path, line: lineOf(path), message });
  const entries = new Map<SectionName, readonly FileEntry[]>();
  const keys = new Map(SECTIONS.map(({ name }) => [name, new Set<string>()]));
  if (!isMapping(value)) add([], `The file must have the keys ${SECTION_NAMES.join(', ')}, or some of them.`);
  else {
    for (const name of Object.keys(value))
      if (!SECTION_NAMES.some((known) => known === name) && !SHARED.test(name))
        add([name], `Unknown key. The keys of the file are ${SECTION_NAMES.join(', ')}, and x-... for what is shared.`);
    for (const section of SECTIONS)
      if (section.name in value) entries.set(section.name, readSection(section, value[section.name]));
  }
  return { entries, keys, problems, lineOf };

  function readSection(section: Section, content: unknown): readonly FileEntry[] {
    if (section.name === 'shop') return readEntry(section, content, ['shop']);
    if (!Array.isArray(content)) {
      add([section.name], 'This must be a list.');
      return [];
    }
    const found = content.flatMap((item, index) => readEntry(section, item, [section.name, index]));
    for (const [key, [first, ...others]] of Map.groupBy(found, (entry) => entry.key))
      for (const { path, label } of others)
        add(path, `${label} occurs twice, first at ${formatPlace(first?.path ?? [key], lineOf(first?.path ?? []))}.`);
    return found;
  }

  function readEntry(section: Section, item: unknown, path: Path): readonly FileEntry[] {
    const countBefore = problems.length;
    checkMapping(item, fieldsOf(section), section.required, path, add);
    if (isMapping(item))
      for (const [name, part] of Object.entries(item))
        if (part === null && !section.clearable.includes(name))
          add([...path, name], 'This cannot be empty. Leave the key out to keep what the graph has.');
    if (isMapping(item)) keys.get(section.name)?.add(section.identify(item as Fields).key);
    if (problems.length > countBefore) return [];
    const fields = item as Fields;
    return [{ ...section.identify(fields), path, fields }];
  }
}

function fieldsOf({ inputs }: Section): ReturnType<typeof inputFieldsOf> {
  return new Map(
    inputs.flatMap(({ type, only, without = [] }) =>
      [...inputFieldsOf(type)].filter(([name]) => (only?.includes(name) ?? true) && !without.includes(name)),
    ),
  );
}
