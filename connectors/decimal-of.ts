import { toDecimal } from '../domain/kernel/money.ts';

/** Minor units as a decimal text, as source records state amounts: 1234 in EUR is `12.34`. */
export const decimalOf = (minor: number, currency: string): string => toDecimal({ minor, currency });
