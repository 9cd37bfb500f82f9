/** The months (`YYYY-MM`) from one key to another, both included, each with its part of the range. Keys are days or instants. */
export function monthsOf(from: string, to: string): readonly { month: string; from: string; to: string }[] {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  const months = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => monthName(first + index));
  return months.map((month) => ({
    month,
    from: month < from ? from : month,
    to: `${month}-~` < to ? `${month}-~` : to,
  }));
}

/** Months since the year 0. */
function monthNumber(key: string): number {
  const [year = 0, month = 0] = key.slice(0, 'YYYY-MM'.length).split('-').map(Number);
  return year * 12 + month - 1;
}

const monthName = (count: number): string =>
  `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
