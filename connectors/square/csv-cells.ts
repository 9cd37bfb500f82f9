import { z } from 'zod';

/** A cell of a column that other versions of the file lack. */
export const cell = z
  .string()
  .nullish()
  .transform((text) => text?.trim() ?? '');

export const requiredCell = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().min(1).max(192));

/** `$1,234.50`, `-$3.00`, `($3.00)`, `€ 1.234,50`, `¥500`; empty is 0. Gives a decimal text. */
export const amountCell = z
  .string()
  .nullish()
  .transform((text, { addIssue }) => {
    const amount = toAmount(text ?? '');
    if (amount === null) addIssue({ code: 'custom', message: 'amount' });
    return amount ?? '0';
  });

function toAmount(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\p{Sc}\p{L}]/gu, '')
    .replace(/[\u2212\u2013]/g, '-');
  if (plain === '') return text.trim() === '' ? '0' : null;
  const [, open, sign, digits = '', close] = /^(\()?(-?)([\d.,']+)(\))?$/.exec(plain) ?? [];
  if (!/\d/.test(digits) || (open === undefined) !== (close === undefined)) return null;
  // Groups have three digits. So a last separator before one or two digits is the decimal one, and before more only a single point.
  const decimals = /^(.*)[.,](\d{1,2})$/.exec(digits) ?? /^(\d+)\.(\d{3,})$/.exec(digits);
  const [whole, fraction] = decimals === null ? [digits, ''] : [decimals[1] ?? '', decimals[2] ?? ''];
  const integer = whole.replace(/[.,']/g, '') || '0';
  const isNegative = open !== undefined || sign === '-';
  return `${isNegative ? '-' : ''}${integer}${fraction === '' ? '' : `.${fraction}`}`;
}
