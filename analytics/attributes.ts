import { type TextKind, USUAL } from '../store/table/usual-values.ts';

type NameOf<T> = keyof T & string;

/** SQL of the attributes of an entity of the table. A property that the entity does not have does not compile. */
export type AttributesOf<T> = {
  text(name: NameOf<T>): string;
  integer(name: NameOf<T>): string;
  /** @param absent what it is where the entity lacks it */
  flag(name: NameOf<T>, absent?: boolean): string;
  /** True, false, or null where the entity has null or lacks it. */
  answer(name: NameOf<T>): string;
  /** A timestamp of UTC. */
  time(name: NameOf<T>): string;
  day(name: NameOf<T>): string;
  /** A text in a property that is an object. */
  textIn<N extends NameOf<T>>(name: N, part: NameOf<NonNullable<T[N]>>): string;
  integerIn<N extends NameOf<T>>(name: N, part: NameOf<NonNullable<T[N]>>): string;
  timeIn<N extends NameOf<T>>(name: N, part: NameOf<NonNullable<T[N]>>): string;
  /** The first text of a list. */
  firstText(name: NameOf<T>): string;
  /** Whether the entity has a property that is an object. */
  has(name: NameOf<T>): string;
};

/**
 * @param entries the alias of the relation `entries`
 * @param kind of an entity that is stored as a text (`store/table/item.ts`); null: as attributes alone. Large items of a kind are attributes too, and
 *   a former version keeps the text beside the attributes that it changes: attributes win.
 */
export function attributesOf<T>(entries: string, kind: TextKind | null): AttributesOf<T> {
  const usual: Readonly<Record<string, unknown>> = kind === null ? {} : USUAL[kind];
  const inItem = (path: string) => `json_extract_scalar(${entries}.item, '$.Item.${path}')`;
  const inText = (path: string) => `json_extract_scalar(${entries}.body, '$.${path}')`;
  /** @param attribute the path in the item @param property the path in the text */
  const scalar = (name: string, attribute: string, property: string) => {
    if (kind === null) return inItem(attribute);
    const texts = [inItem(attribute), inText(property), ...literalOf(property === name ? usual[name] : undefined)];
    return `case when ${inItem(`${name}.NULL`)} is null then coalesce(${texts.join(', ')}) end`;
  };
  const text = (name: string, type = 'S') => scalar(name, `${name}.${type}`, name);
  const part = (name: string, inner: string, type: string) =>
    scalar(name, `${name}.M.${inner}.${type}`, `${name}.${inner}`);
  return {
    text: (name) => text(name),
    integer: (name) => `cast(${text(name, 'N')} as bigint)`,
    flag: (name, absent = false) => `coalesce(${text(name, 'BOOL')}, '${absent}') = 'true'`,
    answer: (name) => `${text(name, 'BOOL')} = 'true'`,
    time: (name) => timestampOf(text(name)),
    day: (name) => `cast(${text(name)} as date)`,
    textIn: (name, inner) => part(name, inner, 'S'),
    integerIn: (name, inner) => `cast(${part(name, inner, 'N')} as bigint)`,
    timeIn: (name, inner) => timestampOf(part(name, inner, 'S')),
    firstText: (name) => scalar(name, `${name}.L[0].S`, `${name}[0]`),
    has: (name) =>
      kind === null
        ? `json_extract(${entries}.item, '$.Item.${name}.M') is not null`
        : `coalesce(json_extract(${entries}.item, '$.Item.${name}.M'), json_extract(${entries}.body, '$.${name}')) is not null`,
  };
}

/** What the text of an entity lacks because it is usual. */
const literalOf = (value: unknown): readonly string[] =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [`'${value}'`] : [];

/** Of an instant such as `2026-11-21T10:00:00.000Z`. */
const timestampOf = (text: string): string => `cast(replace(replace(${text}, 'T', ' '), 'Z', '') as timestamp)`;
