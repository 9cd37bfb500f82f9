import { decodeLines } from '../../store/order/order-lines-items.ts';
import { entityOf, itemOf } from '../../store/table/item.ts';
import type { StoredItem } from './recording.ts';

type Value = StoredItem[string];

/**
 * Attribute names that all earlier items of a kind have and one of the later items lacks, such as after a rename: readers
 * of the earlier form would not find them. New attributes are free.
 */
export function lostNames(earlier: readonly StoredItem[], later: readonly StoredItem[]): readonly string[] {
  const laterByKind = Map.groupBy(later, kindOf);
  return [...Map.groupBy(earlier, kindOf)].flatMap(([kind, items]) => {
    const shared = items.map(namesIn).reduce((all, names) => all.intersection(names));
    const lost = (laterByKind.get(kind) ?? []).flatMap((item) =>
      [...shared.difference(namesIn(item))].filter((name) => !isOfEmptyList(name, item)),
    );
    return [...new Set(lost)].map((name) => `${kind}: ${name}`);
  });
}

/** Nothing tells how the elements of an empty list would be written. */
const isOfEmptyList = (name: string, item: StoredItem): boolean => item[name.split('[]')[0] ?? '']?.L?.length === 0;

/** The kind of an item, from the prefixes of its keys. */
const kindOf = ({ pk, sk }: StoredItem): string => [pk?.S, sk?.S].map((key) => /^#?[A-Z_]*/.exec(key ?? '')).join(' ');

/** An entity that is stored as a text has the names in it. Includes the names in maps in lists, which are fixed. The names in other maps may be data. */
function namesIn(item: StoredItem): Set<string> {
  const attributes = 'textKind' in item ? itemOf({ pk: '', sk: '' }, entityOf<object>(item)) : item;
  return new Set(Object.entries(attributes).flatMap(([name, value]) => [name, ...namesInList(name, value)]));
}

function namesInList(name: string, value: Value): readonly string[] {
  const [first, ...others] = elementsOf(name, value).map((element) => new Set(Object.keys(element)));
  return first === undefined
    ? []
    : [...others.reduce((all, names) => all.intersection(names), first)].map((one) => `${name}[].${one}`);
}

/** The lines of an order are a list of attributes in former versions, and JSON in this one. */
const elementsOf = (name: string, { L: elements = [], S: text }: Value): readonly object[] =>
  name === 'lines' && text !== undefined
    ? decodeLines(text)
    : elements.flatMap(({ M: map }) => (map === undefined ? [] : [map]));
