/** The order of a date with slashes: day or month first. */
export type DateOrder = 'dmy' | 'mdy';

/** `2010-12-01`, `2010/12/01`, `1.12.2010`, `1/12/2010`, `1/12/10`; optionally a time, in 24 hours or with AM or PM. */
const TIME =
  /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: *([AP])\.?M\.?)?)?$/i;

/** The order that a file's dates with slashes show; `unclear` if they show none or both. */
export type DetectedOrder = DateOrder | 'unclear';

/** Stands for a date with slashes that is valid in both orders. */
export const AMBIGUOUS_DATE = 'two days';

/**
 * Parses a local time in the given order. If the order is unclear and the date is valid in one order only, it uses that
 * one; if both orders give different days, it returns `AMBIGUOUS_DATE`.
 */
export function parseLocalTime(text: string, order: DetectedOrder): string | null {
  if (order !== 'unclear') return parseTimeInOrder(text, order);
  const [dayFirst, monthFirst] = [parseTimeInOrder(text, 'dmy'), parseTimeInOrder(text, 'mdy')];
  return dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst
    ? AMBIGUOUS_DATE
    : (dayFirst ?? monthFirst);
}

/**
 * The local time in the form `2010-12-01 08:26:00`; null if the text has another form, or no such day or time exists. It
 * does not check for the hour that the time zone skips once a year.
 * @param order for dates with slashes that do not begin with the year
 */
function parseTimeInOrder(text: string, order: DateOrder): string | null {
  const [, first = '', separator = '', second = '', third = '', hour = '0', minute = '0', seconds = '0', half] =
    TIME.exec(text) ?? [];
  const date = dateOf(first, separator, second, third, order);
  const hours = hoursOf(Number(hour), half?.toUpperCase());
  if (date === null || hours === null) return null;
  const twoDigits = (part: number | string) => String(part).padStart(2, '0');
  const time = `${date} ${twoDigits(hours)}:${twoDigits(minute)}:${twoDigits(seconds)}`;
  const parsed = new Date(`${time.replace(' ', 'T')}.000Z`);
  const isValid = !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 19).replace('T', ' ') === time;
  return isValid ? time : null;
}

function dateOf(first: string, separator: string, second: string, third: string, order: DateOrder): string | null {
  const [year, month, day] =
    first.length === 4 && third.length <= 2
      ? [first, second, third]
      : separator === '.' || (separator === '/' && order === 'dmy')
        ? [third, second, first]
        : separator === '/'
          ? [third, first, second]
          : [];
  if (year === undefined || month === undefined || day === undefined || day.length > 2 || month.length > 2) return null;
  if (year.length !== 4 && year.length !== 2) return null;
  return `${year.length === 2 ? centuryOf(year) : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The century of a year with two digits, by the rule of spreadsheets: from 70 on, 1900. */
const centuryOf = (year: string): string => (year < '70' ? '20' : '19');

/** Hours from 0 to 23; on a 12-hour clock, 12 comes before 1. */
function hoursOf(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half === 'P' ? 12 : 0);
}

/** A date in the date column, which follows the quantity: a description may contain a date, too. */
const WITH_SLASHES = /,["\s]*-?\d{1,7}["\s]*,["\s]*(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?=[\s",])/g;
/** Longer than any match, so that a match across two parts is found. */
const OVERLAP = 40;

/** Detects the order of dates with slashes from the text of a file. */
export function createDateOrderDetector(): { look(text: string): void; order(): DetectedOrder | null } {
  let [overlap, hasDates, hasDayFirst, hasMonthFirst] = ['', false, false, false];
  return {
    look(text) {
      if (!hasDates && !text.includes('/')) {
        overlap = text.slice(-OVERLAP);
        return;
      }
      for (const [, first, second] of (overlap + text).matchAll(WITH_SLASHES)) {
        hasDates = true;
        hasDayFirst ||= Number(first) > 12;
        hasMonthFirst ||= Number(second) > 12;
      }
      overlap = text.slice(-OVERLAP);
    },
    order() {
      if (!hasDates) return null;
      if (hasDayFirst === hasMonthFirst) return 'unclear';
      return hasDayFirst ? 'dmy' : 'mdy';
    },
  };
}
