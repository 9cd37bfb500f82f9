/**
 * `npm run bench:identity -- FILE...`: registers a file of people in an empty graph through the API, lets the matcher follow
 * the stream, and reports how well it found the records of each person: out of the box, and after one learning run. No
 * figure fails the run.
 */
import { runCommand } from '../local/common/command-line.ts';
import { graphRow, runGraph } from './matching/graph-run.ts';
import { boundRow, reportRows } from './matching/match-report.ts';
import { loadSet, type PeopleSet } from './matching/people-set.ts';
import { PEOPLE_OPTIONS, PEOPLE_USAGE, type PeopleFlags } from './matching/people-weights.ts';

const USAGE = `Registers files of people, and reports how well the matcher finds the records of each person. If a file has columns
that are not fields of a customer, it runs twice: with these columns as compared attributes, and without them.

npm run bench:identity -- FILE... [flags]

${PEOPLE_USAGE}`;

await runCommand(USAGE, PEOPLE_OPTIONS, benchFiles, ['FILE...']);

async function benchFiles(flags: PeopleFlags, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const set = await loadSet(file, flags);
    const attributes = [
      ...new Set(set.people.flatMap(({ input }) => (input.attributes ?? []).map(({ name }) => name))),
    ];
    if (attributes.length === 0) await benchSet(set, set.label, flags);
    else {
      await benchSet(set, `${set.label} with ${attributes}`, flags);
      const without = [...flags.without, ...attributes];
      await benchSet(await loadSet(file, { ...flags, without }), `${set.label} without ${attributes}`, flags);
    }
  }
}

async function benchSet(set: PeopleSet, label: string, flags: PeopleFlags): Promise<void> {
  process.stdout.write(`${label}: ${boundRow(set.people.length, set.truth)}\n`);
  for (const run of await runGraph(set.people, flags.weights !== 'default')) {
    const lines = [...reportRows(run, set.truth), ...graphRow(run, set.people.length)].map((line) => `    ${line}`);
    process.stdout.write(`  ${run.label}\n${lines.join('\n')}\n`);
  }
}
