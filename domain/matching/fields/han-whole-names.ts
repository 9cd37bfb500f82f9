import { isFamilyName, isHan, MAX_GIVEN_CHARACTERS } from './han-names.ts';
import type { NameFeatures, NameInterpretation } from './match-name.ts';

/** The family name and the given name of a Chinese name that stands in one field, as 张伟. None if it may not be one. */
export function splitHanName({ given, family }: NameFeatures): readonly NameInterpretation[] {
  const [whole = '', ...others] = [...given, family].filter((part) => part !== '');
  if (others.length > 0 || !isHan(whole)) return [];
  const characters = [...whole.replaceAll(' ', '')];
  return [1, 2].flatMap((at) => {
    const [first, rest] = [characters.slice(0, at).join(''), characters.slice(at)];
    const fits = rest.length > 0 && rest.length <= MAX_GIVEN_CHARACTERS && isFamilyName(first);
    return fits ? [{ given: [rest.join('')], family: first, joinedFamily: first }] : [];
  });
}
