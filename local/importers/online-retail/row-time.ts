/** The order of a date that is written with slashes: day or month first. */
export type DateOrder = 'dmy' | 'mdy';

/** `2010-12-01`, `2010/12/01`, `1.12.2010`, `1/12/2010`, `1/12/10`; with or without a time of 24 hours, or of 12 with AM or PM. */
const TIME =
  /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: *([AP])\.?M\.?)?)?$/i;

/** What is known of a file's dates with slashes; `unclear` where the file does not tell, or tells both orders. */
export type DetectedOrder = DateOrder | 'unclear';

/** What a time may be that is written with slashes, where nothing tells their order. */
export const AMBIGUOUS_DATE = 'two days';

/**
 * The local time by the order that is known. Where it is unclear, a date that the calendar has in one order alone is that
 * one, and another is `TWO_DAYS`.
 */
export function parseLocalTime(text: string, order: DetectedOrder): string | null {
  if (order !== 'unclear') return parseTimeInOrder(text, order);
  const [dayFirst, monthFirst] = [parseTimeInOrder(text, 'dmy'), parseTimeInOrder(text, 'mdy')];
  return dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst
    ? AMBIGUOUS_DATE
    : (dayFirst ?? monthFirst);
}

/**
 * The local time in the form `2010-12-01 08:26:00`; null where it is none that is recognised, or that the calendar or the
 * clock has not. Whether the zone has it, which skips an hour once a year, does not matter.
 * @param order of dates with slashes that do not begin with the year
 */
function parseTimeInOrder(text: string, order: DateOrder): string | null {
  const [, first = '', separator = '', second = '', third = '', hour = '0', minute = '0', seconds = '0', half] =
    TIME.exec(text) ?? [];
  const date = dateOf(first, separator, second, third, order);
  const hours = hoursOf(Number(hour), half?.toUpperCase());
  if (date === null || hours === null) return null;
  const two = (part: number | string) => String(part).padStart(2, '0');
  const time = `${date} ${two(hours)}:${two(minute)}:${two(seconds)}`;
  const moment = new Date(`${time.replace(' ', 'T')}.000Z`);
  const isOne = !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 19).replace('T', ' ') === time;
  return isOne ? time : null;
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

/** Of a year of two digits, as spreadsheets write them. */
const centuryOf = (year: string): string => (year < '70' ? '20' : '19');

/** Of a clock of 12 hours, of which the first is 12. */
function hoursOf(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half === 'P' ? 12 : 0);
}

/** In its own column, which comes behind the quantity: a description may name a date, too. */
const WITH_SLASHES = /,["\s]*-?\d{1,7}["\s]*,["\s]*(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?=[\s",])/g;
/** Longer than any such place, so that one that two parts share is seen. */
const OVERLAP = 40;

/** Learns from a file's text in which order its dates with slashes are written. */
export function createDateOrderDetector(): { look(text: string): void; order(): DetectedOrder | null } {
  let [before, hasDates, hasDayFirst, hasMonthFirst] = ['', false, false, false];
  return {
    look(text) {
      if (!hasDates && !text.includes('/')) {
        before = text.slice(-OVERLAP);
        return;
      }
      for (const [, first, second] of (before + text).matchAll(WITH_SLASHES)) {
        hasDates = true;
        hasDayFirst ||= Number(first) > 12;
        hasMonthFirst ||= Number(second) > 12;
      }
      before = text.slice(-OVERLAP);
    },
    order() {
      if (!hasDates) return null;
      if (hasDayFirst === hasMonthFirst) return 'unclear';
      return hasDayFirst ? 'dmy' : 'mdy';
    },
  };
}
