import nameTable from '../../domain/matching/fields/name-table.json' with { type: 'json' };
import type { Random } from '../../local/synthetic-data/random.ts';

/** Returns a function that draws names by frequency. @param byShare the names of each share in parts per million */
function nameSource(byShare: Readonly<Record<string, string>>): (dice: Random) => string {
  const names: string[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const [share, list] of Object.entries(byShare))
    for (const name of list.split(' ')) {
      sum += Number(share);
      names.push(`${name.charAt(0).toUpperCase()}${name.slice(1)}`);
      sums.push(sum);
    }
  return (dice) => {
    const point = (dice.between(0, 2 ** 30 - 1) / 2 ** 30) * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((sums[middle] ?? 0) > point) high = middle;
      else low = middle + 1;
    }
    return names[low] ?? '';
  };
}

/** Names that are drawn as often as the official counts have them. */
export const drawGivenName = nameSource(nameTable.given);
export const drawFamilyName = nameSource(nameTable.family);
