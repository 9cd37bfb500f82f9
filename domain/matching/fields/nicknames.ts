import table from './nickname-table.json' with { type: 'json' };

/** One formal name and its forms. */
type Line = readonly string[];

/**
 * Short and familiar forms of given names. A form may stand for several names. The table holds common forms only: the rare
 * ones of genealogists (Franky for Veronica) would join strangers more often than they find one person.
 */
const FORM_LINES = linesOf(table.forms);
/** Spellings that sound the same. A clerk may write down any of them. */
const SPELLING_LINES = linesOf(table.spellings);

const LINES = [...FORM_LINES, ...SPELLING_LINES];
const SPELLINGS_OF = groupByName(SPELLING_LINES);
const FORMS_OF = groupByName(LINES);
const FORMAL_NAMES = new Set(LINES.map(([head = '']) => head));

/** Forms that are also names of their own. Lily and Ella may both be Elizabeth, but are more often two sisters. */
const OWN_NAMES = new Set([
  ...FORMAL_NAMES,
  ...'lily ella lisa elsie isabel nora lena ian sean juan jan johannes jack carl carlos karl luis lola alexa sandra sasha'.split(
    ' ',
  ),
  ...'tina nina mia ellen belle emma kate kim jamie molly polly sally nancy betty jenny max maria marie ana ann'.split(
    ' ',
  ),
]);

/**
 * Whether two folded names are one given name: one is a form of the other, both are spellings of it, or both are short for a
 * third name and at most one of them is a name of its own.
 */
export function areNicknames(left: string, right: string): boolean {
  const isFormOf = (form: string, name: string) =>
    FORMAL_NAMES.has(name) && (FORMS_OF.get(form) ?? []).some(([head]) => head === name);
  const [mine, theirs] = [spellingsOf(left), spellingsOf(right)];
  return (
    mine.includes(right) ||
    mine.some((one) => theirs.some((other) => isFormOf(one, other) || isFormOf(other, one))) ||
    (shareFormalName(left, right) && !(OWN_NAMES.has(left) && OWN_NAMES.has(right)))
  );
}

/** Whether both are names of their own, and not two spellings of one name. */
export const areOwnNames = (left: string, right: string): boolean =>
  OWN_NAMES.has(left) && OWN_NAMES.has(right) && !spellingsOf(left).includes(right);

/** Whether both may be forms of a third name. This says little about two names of their own. */
export function shareFormalName(left: string, right: string): boolean {
  const theirs = FORMS_OF.get(right) ?? [];
  return (FORMS_OF.get(left) ?? []).some((line) => theirs.includes(line));
}

/**
 * A name that stands for all names which forms and spellings connect: `robert` for Bob, but also for Bert and Albert. Names
 * of one group need not be one name, so the group finds candidates only.
 */
export function nicknameGroup(name: string): string {
  let group = name;
  for (let parent = PARENTS.get(group); parent !== undefined; parent = PARENTS.get(group)) group = parent;
  return group;
}

/** The next name on the way to the one that stands for the group. It is none for that name. */
const PARENTS = connectLines(LINES);

function connectLines(lines: readonly Line[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = parents.get(name);
    return parent === undefined ? name : rootOf(parent);
  };
  for (const [head = '', ...forms] of lines)
    for (const form of forms) {
      const [one, other] = [rootOf(head), rootOf(form)];
      if (one !== other) parents.set(other, one);
    }
  return parents;
}

const spellingsOf = (name: string): readonly string[] => [name, ...(SPELLINGS_OF.get(name) ?? []).flat()];

function linesOf(lines: readonly string[]): readonly Line[] {
  return lines.map((line) => line.split(' '));
}

/** Maps each name to the lines that contain it. */
function groupByName(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const byName = new Map<string, Line[]>();
  for (const line of lines) for (const name of line) byName.set(name, [...(byName.get(name) ?? []), line]);
  return byName;
}
