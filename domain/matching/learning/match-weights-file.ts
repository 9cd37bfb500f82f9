import { DEFAULT_WEIGHTS, FIELDS, type FieldWeights, type MatchWeights, type Rates } from '../score/match-weights.ts';

/** Significant digits of a rate in the file. More digits are noise. */
const DIGITS = 4;

/** The text of a weights file for the matcher. */
export function toWeightsFile(weights: MatchWeights): string {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
  return `${JSON.stringify(weights, rounded, 1)}\n`;
}

/**
 * Parses a weights file.
 * @throws Error with the reason if the text is not a weights file or has another version
 */
export function fromWeightsFile(text: string): MatchWeights {
  const weights: MatchWeights = JSON.parse(text, withNearly);
  if (weights.version !== DEFAULT_WEIGHTS.version)
    throw new Error(`The weights have version ${weights.version}. Learn them again with npm run train-matcher.`);
  for (const part of ['matches', 'households', 'swapped'] as const)
    if (!isRate(weights[part])) throw new Error(`The weights lack "${part}", a number between 0 and 1.`);
  const attributes = Object.entries(weights.attributes ?? {}).map(
    ([name, known]) => [`attributes.${name}`, known] as const,
  );
  for (const [name, known] of [...FIELDS.map((field) => [field, weights.fields?.[field]] as const), ...attributes])
    if (!isFieldWeights(known)) throw new Error(`The weights of "${name}" are missing or do not add up to 1.`);
  return weights;
}

/** Older files lack the level `nearly`. It gets the rate 0, so that such pairs count as `different`. */
function withNearly(_: string, value: unknown): unknown {
  const isRates = typeof value === 'object' && value !== null && 'exact' in value && 'different' in value;
  return isRates ? { nearly: 0, ...value } : value;
}

const isFieldWeights = (known: FieldWeights | undefined): boolean =>
  known !== undefined && isWhole(known.match) && isWhole(known.stranger) && isWhole(known.household);

/** Whether all levels are present and add up to 1, except for rounding. */
function isWhole(rates: Rates | undefined): boolean {
  const levels = [rates?.exact, rates?.close, rates?.similar, rates?.nearly, rates?.different];
  const sum = levels.reduce<number>(
    (total, rate) => total + (typeof rate === 'number' && rate >= 0 ? rate : Number.NaN),
    0,
  );
  return Math.abs(sum - 1) < 0.01;
}

const isRate = (value: unknown): boolean => typeof value === 'number' && value > 0 && value < 1;
