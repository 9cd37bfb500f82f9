/** The months between two keys, both included, each with its part of them; `YYYY-MM`, of days or of instants. */
export function monthsOf(from: string, to: string): readonly { month: string; from: string; to: string }[] {
  const months: string[] = [];
  const [year = 0, month = 0] = from.split('-', 2).map(Number);
  for (let count = year * 12 + month - 1; ; count++) {
    const name = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
    if (name > to) break;
    months.push(name);
  }
  return months.map((month) => ({
    month,
    from: month < from ? from : month,
    to: `${month}-~` < to ? `${month}-~` : to,
  }));
}
