import { checkLength, checkText, MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { Condition, Finding } from './condition.ts';
import { partKey } from './inspection.ts';

export type FindingInput = {
  readonly part: string;
  readonly condition: Condition;
  readonly note?: string | null | undefined;
};

const MAX_FINDINGS = 50;
const MAX_PHOTOS = 20;
/**
 * Characters. The longest inspection is stored twice, and the next one is compared and written again: all fits into one
 * transaction.
 */
const MAX_FINDING_NOTE_LENGTH = 1_000;

/** One finding for each part, in the given order. */
export function toFindings(input: readonly FindingInput[], errors: InputErrors, path: Path): readonly Finding[] {
  if (input.length > MAX_FINDINGS) {
    errors.add('LIMIT_EXCEEDED', path, `At most ${MAX_FINDINGS} findings for one inspection.`);
    return [];
  }
  const seen = new Set<string>();
  return input.map(({ part, condition, note }, index) => {
    checkText(errors, [...path, index, 'part'], part, MAX_LINE_LENGTH);
    checkLength(errors, [...path, index, 'note'], note, MAX_FINDING_NOTE_LENGTH);
    if (seen.has(partKey(part))) errors.add('INVALID', [...path, index, 'part'], 'Give one finding for each part.');
    seen.add(partKey(part));
    return { part: part.trim(), condition, note: trimToNull(note) };
  });
}

export function toPhotos(input: readonly string[], errors: InputErrors, path: Path): readonly string[] {
  const photos = [...new Set(input)];
  if (photos.length > MAX_PHOTOS)
    errors.add('LIMIT_EXCEEDED', path, `At most ${MAX_PHOTOS} photos for one inspection.`);
  return photos;
}
