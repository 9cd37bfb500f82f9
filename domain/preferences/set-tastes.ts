import type { Result } from '../kernel/command.ts';
import { checkText } from '../kernel/text.ts';
import { type InputErrors, inputErrors } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import type { CustomerKeyInput } from '../person/customer-key.ts';
import { type ChangedPreferences, changePreferences } from './change-preferences.ts';
import type { PreferencesCommandContext } from './context.ts';
import { type Size, sizeKey, type Taste, type Tastes, tasteKey } from './preferences.ts';

type MaybeList<T> = readonly T[] | null | undefined;

export type SetTastesInput = {
  readonly customer?: CustomerKeyInput | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly likes?: MaybeList<Taste>;
  readonly dislikes?: MaybeList<Taste>;
  readonly sizes?: MaybeList<Size>;
  readonly addLikes?: MaybeList<Taste>;
  readonly addDislikes?: MaybeList<Taste>;
  readonly remove?: MaybeList<Taste>;
};

/** Tastes are part of the head, which every till reads. So they are few and short. */
const MAX_OF_A_KIND = 50;
const MAX_PART_LENGTH = 100;

const LISTS = ['likes', 'dislikes'] as const;
const SINGLES = ['remove', 'addLikes', 'addDislikes'] as const;

/**
 * Replaces the lists that the input names (null empties them), or removes and then adds single tastes. A taste that is
 * added to one list leaves the other. Comparisons ignore case and surrounding white space.
 */
export function setTastes(
  context: PreferencesCommandContext,
  input: SetTastesInput,
): Promise<Result<ChangedPreferences>> {
  return changePreferences(context, input.customer, (preferences) => {
    expectVersion(input.expectedVersion, preferences.edition);
    const errors = inputErrors();
    check(input, errors);
    const tastes = mergeTastes(preferences.tastes, input);
    for (const kind of ['likes', 'dislikes', 'sizes'] as const)
      if (tastes[kind].length > Math.max(MAX_OF_A_KIND, preferences.tastes[kind].length))
        errors.add('LIMIT_EXCEEDED', ['input', fullField(input, kind)], `At most ${MAX_OF_A_KIND} of them.`);
    errors.throwIfAny();
    return { tastes };
  });
}

function check(input: SetTastesInput, errors: InputErrors): void {
  for (const field of [...LISTS, ...SINGLES])
    input[field]?.forEach(({ topic, value }, index) => {
      checkText(errors, ['input', field, index, 'topic'], topic, MAX_PART_LENGTH);
      checkText(errors, ['input', field, index, 'value'], value, MAX_PART_LENGTH);
    });
  input.sizes?.forEach((size, index) => {
    checkText(errors, ['input', 'sizes', index, 'of'], size.of, MAX_PART_LENGTH);
    checkText(errors, ['input', 'sizes', index, 'value'], size.value, MAX_PART_LENGTH);
  });
  const replacesLists = LISTS.some((field) => input[field] !== undefined);
  for (const field of SINGLES)
    if (replacesLists && input[field] != null)
      errors.add('INVALID', ['input', field], 'Replace the lists or change single tastes, not both in one call.');
  checkNotBoth(input, 'likes', 'dislikes', errors);
  checkNotBoth(input, 'addLikes', 'addDislikes', errors);
}

function checkNotBoth(
  input: SetTastesInput,
  liked: 'likes' | 'addLikes',
  disliked: 'dislikes' | 'addDislikes',
  errors: InputErrors,
): void {
  const likes = new Set((input[liked] ?? []).map(tasteKey));
  input[disliked]?.forEach((taste, index) => {
    if (likes.has(tasteKey(taste)))
      errors.add('INVALID', ['input', disliked, index], `This is also in ${liked}. Name it once.`);
  });
}

function mergeTastes(known: Tastes, input: SetTastesInput): Tastes {
  const removed = input.remove ?? [];
  const liked = input.likes ?? input.addLikes ?? [];
  const disliked = input.dislikes ?? input.addDislikes ?? [];
  const likes = input.likes === undefined ? removeTastes(known.likes, [...removed, ...disliked]) : [];
  const dislikes = input.dislikes === undefined ? removeTastes(known.dislikes, [...removed, ...liked]) : [];
  return {
    likes: withoutDuplicates([...likes, ...liked]),
    dislikes: withoutDuplicates([...dislikes, ...disliked]),
    sizes: input.sizes === undefined ? known.sizes : sizesWithoutDuplicates(input.sizes ?? []),
  };
}

function removeTastes(tastes: readonly Taste[], others: readonly Taste[]): readonly Taste[] {
  const keys = new Set(others.map(tasteKey));
  return tastes.filter((taste) => !keys.has(tasteKey(taste)));
}

/** Without duplicates. The later spelling stays. */
function withoutDuplicates(tastes: readonly Taste[]): readonly Taste[] {
  const trimmed = tastes.map(({ topic, value }) => ({ topic: topic.trim(), value: value.trim() }));
  return [...new Map(trimmed.map((taste) => [tasteKey(taste), taste])).values()];
}

function sizesWithoutDuplicates(sizes: readonly Size[]): readonly Size[] {
  const trimmed = sizes.map((size) => ({ of: size.of.trim(), value: size.value.trim() }));
  return [...new Map(trimmed.map((size) => [sizeKey(size), size])).values()];
}

/** The input field that filled a list that is too long. */
function fullField(input: SetTastesInput, kind: keyof Tastes): string {
  if (kind === 'likes' && input.addLikes != null) return 'addLikes';
  if (kind === 'dislikes' && input.addDislikes != null) return 'addDislikes';
  return kind;
}
