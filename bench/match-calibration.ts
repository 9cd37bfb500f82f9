/**
 * `npm run bench:calibration -- FILE...`: whether a score of 0.9 means that 9 of 10 suggestions are true. A model learns from one
 * half of a set and from what a desk decides there, and is judged on the suggestions of the other half.
 */
import { runCommand } from '../local/common/command-line.ts';
import { simulateArrivals } from './matching/arrivals.ts';
import { calibrationRows, type ScoredTruth } from './matching/calibration-bins.ts';
import { loadSet, type PeopleSet } from './matching/people-set.ts';
import { learningRun, PEOPLE_OPTIONS, PEOPLE_USAGE, type PeopleFlags } from './matching/people-weights.ts';
import { decideSuggestions, halvesOf, judgeSuggestions } from './matching/simulated-desk.ts';

const USAGE = `Compares scores of suggestions with the share of them that is true, on held-out halves of files of people.

npm run bench:calibration -- FILE... [flags]

${PEOPLE_USAGE}`;

const { without, country } = PEOPLE_OPTIONS;
await runCommand(USAGE, { without, country }, calibrateFiles, ['FILE...']);

async function calibrateFiles(flags: Omit<PeopleFlags, 'weights'>, files: readonly string[]): Promise<void> {
  const all: { readonly plain: readonly ScoredTruth[]; readonly calibrated: readonly ScoredTruth[] }[] = [];
  for (const file of files) {
    const set = await loadSet(file, flags);
    const [one, other] = halvesOf(set, flags.country);
    const halves = [judgeHalf(one, other), judgeHalf(other, one)];
    for (const { reason } of halves)
      if (reason !== null) process.stdout.write(`${set.label}: the scores of a half are not calibrated: ${reason}\n`);
    print(set.label, halves);
    all.push(...halves);
  }
  if (files.length > 1) print('all sets', all);
}

/** Learns from one half with and without the decisions of its desk, and judges the suggestions of the other half. */
function judgeHalf(learned: PeopleSet, heldOut: PeopleSet) {
  const { weights } = learningRun(learned);
  const decisions = decideSuggestions(learned, simulateArrivals(learned.arrivals, weights), weights);
  const { weights: calibrated, rejectionReason, uncalibratedBecause } = learningRun(learned, decisions);
  const judge = (by: typeof weights) => judgeSuggestions(heldOut, simulateArrivals(heldOut.arrivals, by));
  return { plain: judge(weights), calibrated: judge(calibrated), reason: rejectionReason ?? uncalibratedBecause };
}

function print(
  label: string,
  halves: readonly { readonly plain: readonly ScoredTruth[]; readonly calibrated: readonly ScoredTruth[] }[],
): void {
  const lines = [
    `${label}, learned without the desk's decisions`,
    ...calibrationRows(halves.flatMap(({ plain }) => plain)).map((row) => `  ${row}`),
    `${label}, calibrated by the desk's decisions`,
    ...calibrationRows(halves.flatMap(({ calibrated }) => calibrated)).map((row) => `  ${row}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
