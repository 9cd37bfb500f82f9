import { type Day, isDay } from '../kernel/instant.ts';

/** Whether day or month comes first in a text that does not begin with the year. */
export type DayOrder = 'day first' | 'month first';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Parses a day from another system: `19840317`, `1984-03-17`, `17.3.1984`, `17 March 1984`, each with or without a
 * time. Null if the text is not a day of the calendar from 1850 to 2200, or has no century.
 */
export function dayFromText(text: string, order: DayOrder): Day | null {
  const [date = ''] = text.trim().split(/(?<=\d)T|\s+(?=\d+:)/);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(date);
  if (compact !== null) return dayOfParts(compact[1], compact[2], compact[3]);
  const parts = date.split(/[\s./,-]+/).filter((part) => part !== '');
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || third === undefined || parts.length > 3) return null;
  if (/^\d{4}$/.test(first)) return dayOfParts(first, monthOf(second), third);
  if (monthOf(first) !== first) return dayOfParts(third, monthOf(first), second);
  if (monthOf(second) !== second || order === 'day first') return dayOfParts(third, monthOf(second), first);
  return dayOfParts(third, first, second);
}

/** The order in which most of these texts are valid days; day first if both fit equally. A part above 12 decides. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const count = (order: DayOrder) => texts.filter((text) => dayFromText(text, order) !== null).length;
  return count('month first') > count('day first') ? 'month first' : 'day first';
}

/** The number of a month whose English name begins with the text's first three letters; any other text unchanged. */
function monthOf(text: string): string {
  const index = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return index === -1 ? text : String(index + 1);
}

function dayOfParts(year = '', month = '', day = ''): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
