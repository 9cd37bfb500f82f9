import { isDeepStrictEqual } from 'node:util';
import type { Item } from './baseline.ts';

/** The items of each answer of a variant, in the order of its requests. */
export type VariantAnswers = { readonly variant: string; readonly answers: readonly (readonly Item[])[] };

/**
 * Compares the answers that several variants read.
 * @throws Error at the first answer that differs, or if there is no item to compare
 */
export function checkEqualAnswers(what: string, [first, ...others]: readonly VariantAnswers[]): void {
  if (first === undefined || others.length === 0) throw new Error(`${what}: nothing to compare with`);
  if (first.answers.flat().length === 0) throw new Error(`${what}: no item is read`);
  for (const { variant, answers } of others)
    for (let at = 0; at < Math.max(answers.length, first.answers.length); at++)
      if (!isDeepStrictEqual(answers[at], first.answers[at]))
        throw new Error(
          `${what}: answer ${at + 1} of ${variant} is ${JSON.stringify(answers[at])}, and of ${first.variant} ${JSON.stringify(first.answers[at])}`,
        );
}

const IDS = /(?:[a-z]{3}_)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const TIMES = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
/** The partition of a queue, which follows from an id. */
const PARTITIONS = /(?<="queuePk":"\w+#)\d+/g;

/**
 * The answers without what differs because each variant has a customer and names of its own, and runs at another time. Ids have
 * numbers instead, so that equal ids stay equal. The answers are sorted, because requests in parallel are recorded in any order.
 * @param names the names that one variant has, and the others have others instead
 */
export function withoutNames(answers: VariantAnswers['answers'], names: RegExp): VariantAnswers['answers'] {
  const byText = answers
    .map((items) => JSON.stringify(withSortedKeys(items)))
    .map((text) => text.replaceAll(TIMES, 'TIME').replaceAll(PARTITIONS, 'PARTITION').replaceAll(names, 'NAME'))
    .map((text) => ({ text, withoutIds: text.replaceAll(IDS, 'ID') }))
    .toSorted((one, other) => (one.withoutIds < other.withoutIds ? -1 : 1));
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${id.slice(0, -36)}${number}`;
  };
  return byText.map(({ text }) => JSON.parse(text.replaceAll(IDS, numberOf)));
}

/** The engine sends the attributes of an item in any order, and the properties of an entity's text have none either. */
function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, withSortedKeys(name === 'entityText' ? JSON.parse(String(part)) : part)]),
  );
}
