/** What stands for ids, times and numbers in a key. The first match wins. */
const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
  [/[a-z]{3,4}_[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>'],
  [/[A-Za-z0-9_-]{43,}/g, '<hash>'],
  [/\b[0-9a-f]{16,}\b/g, '<hash>'],
  [/\d{4}-\d{2}-\d{2}T[\d:.]+Z?/g, '<time>'],
  [/\d{4}-\d{2}-\d{2}/g, '<day>'],
  [/[^#:| ]+@[^#:| ]+/g, '<email>'],
  [/\+\d{7,}/g, '<phone>'],
  // A number in the name of a kind stays.
  [/(?<=[#:| ].*)\d+/g, '<n>'],
];

/** The id of an entity, which only one shard's customers have; anything else may be common to all. */
const ENTITY_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

export const namesAnEntity = (key: string): boolean => ENTITY_ID.test(key);

/** A key with placeholders for ids, times and numbers. */
export const withPlaceholders = (key: string): string =>
  PLACEHOLDERS.reduce((text, [pattern, placeholder]) => text.replace(pattern, placeholder), key);

/** A part of a key with more values than this is data, such as the name of a person, and not the name of a kind. */
const MOST_KINDS = 10;
const SEPARATORS = /([#:| ])/;

/**
 * The pattern of each key: placeholders, and `*` for a part that has many values after the same beginning. The first part is
 * always a name.
 */
export function patternsOf(keys: Iterable<string>): ReadonlyMap<string, string> {
  const byText = Map.groupBy(new Set(keys), withPlaceholders);
  const patterns = new Map<string, string>();
  const texts = [...byText.keys()].map((text) => ({ text, parts: text.split(SEPARATORS) }));
  for (const [text, pattern] of mergeParts(texts, 0))
    for (const key of byText.get(text) ?? []) patterns.set(key, pattern);
  return patterns;
}

type Text = { readonly text: string; readonly parts: readonly string[] };

function mergeParts(texts: readonly Text[], depth: number): readonly (readonly [string, string])[] {
  const [ended, going] = [
    texts.filter(({ parts }) => parts.length <= depth),
    texts.filter(({ parts }) => parts.length > depth),
  ];
  const values = Map.groupBy(going, ({ parts }) => parts[depth] ?? '');
  const groups = depth > 0 && values.size > MOST_KINDS ? new Map([['*', going]]) : values;
  return [
    ...ended.map(({ text }) => [text, ''] as const),
    ...[...groups].flatMap(([value, group]) =>
      mergeParts(group, depth + 1).map(([text, rest]) => [text, `${value}${rest}`] as const),
    ),
  ];
}
