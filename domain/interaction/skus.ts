import { distinctTexts } from '../kernel/code.ts';
import { checkText } from '../kernel/text.ts';
import type { InputErrors } from '../kernel/user-error.ts';

const MAX_SKUS = 100;

/** The products that a record is about, each once, from the `skus` of the input. */
export function distinctSkus(input: readonly string[] | null | undefined, errors: InputErrors): readonly string[] {
  const skus = distinctTexts((input ?? []).map((sku) => sku.trim()));
  if (skus.length > MAX_SKUS)
    errors.add('LIMIT_EXCEEDED', ['input', 'skus'], `At most ${MAX_SKUS} skus for one record.`);
  else
    input?.forEach((sku, index) => {
      checkText(errors, ['input', 'skus', index], sku);
    });
  return skus;
}
