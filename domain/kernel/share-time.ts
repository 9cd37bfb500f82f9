/**
 * Shares the time of a run among its parts, which run one after the other, so that the backlog of one does not take the time of
 * those after it. What a part leaves goes to the next ones.
 * @param remaining milliseconds that the parts still have together
 * @param parts how many there are
 * @returns begins the next part, and gives whether it has time left
 */
export function shareTime(remaining: () => number, parts: number): () => () => boolean {
  let left = parts;
  return () => {
    const rest = (remaining() * (left - 1)) / Math.max(1, left);
    left = Math.max(1, left - 1);
    return () => remaining() > rest;
  };
}
