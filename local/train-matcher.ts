import { writeFile } from 'node:fs/promises';
import { featuresOf } from '../domain/matching/fields/match-features.ts';
import { learnWeights, type TrainingResult } from '../domain/matching/learning/match-training.ts';
import { toWeightsFile } from '../domain/matching/learning/match-weights-file.ts';
import { DEFAULT_WEIGHTS, type FieldWeights, type Rates } from '../domain/matching/score/match-weights.ts';
import { draftCustomer } from '../domain/person/register-customer.ts';
import { UNSAVED_SHOP } from '../domain/shop/shop.ts';
import { runCommand, UsageError } from './common/command-line.ts';
import { PEOPLE_FIELDS, type PeopleField } from './importers/people/columns.ts';
import { readPeople } from './importers/people/people-file.ts';

const USAGE = `Learns from a file of people how two records of one person differ. The file need not say who is who.

npm run train-matcher -- FILE [flags]

  FILE                  CSV, plain or gzipped, its columns named in the first line: FEBRL's form, or such as
                        first_name, surname, dob, email, phone, street, city, postcode. Others are attributes,
                        which are compared as well
  --column HEADER=KIND  the kind of a column whose header does not say it; may be given again. Kinds:
                        ${PEOPLE_FIELDS.join(' ')} attribute
  --without HEADER      ignores a column; may be given again
  --country CODE        the country of addresses and phones that name none, ISO 3166-1 (default GB)
  --out FILE            where the weights go (default match-weights.json, which npm run build puts beside the matcher)

If the file has too little to learn from, it writes nothing, and the former weights stay.`;

const OPTIONS = {
  column: { type: 'string', multiple: true, default: [] as string[] },
  without: { type: 'string', multiple: true, default: [] as string[] },
  country: { type: 'string', default: 'GB' },
  out: { type: 'string', default: 'match-weights.json' },
} as const;

type Flags = {
  readonly column: readonly string[];
  readonly without: readonly string[];
  readonly country: string;
  readonly out: string;
};

const LEVELS: readonly (keyof Rates)[] = ['exact', 'close', 'similar', 'different'];

await runCommand(USAGE, OPTIONS, trainMatcher, ['FILE']);

async function trainMatcher({ column, without, country, out }: Flags, [file = '']: readonly string[]): Promise<void> {
  const now = new Date().toISOString();
  const { people, omitted } = await readPeople(file, {
    country,
    ignoredColumns: without,
    fieldByHeader: new Map(column.map(parseColumn)),
  });
  const shop = { ...UNSAVED_SHOP, defaultRegion: country };
  const features = people.map(({ input }) => featuresOf(draftCustomer(input, shop, now)));
  const training = learnWeights(features, DEFAULT_WEIGHTS, `learned ${now.slice(0, 10)} from ${people.length} records`);
  const omittedByField = [...Map.groupBy(omitted, ({ field }) => field)];
  process.stdout.write(
    [
      `${people.length} records, ${training.candidates} pairs compared, of which about ${Math.round(training.matches)} are one person.`,
      ...omittedByField.map(
        ([field, values]) =>
          `Left out ${field === 'record' ? 'whole' : `as no ${field}`}: ${formatLineNumbers(values.map(({ line }) => line))}.`,
      ),
      ...(training.rejectionReason === null
        ? formatWeights(training)
        : [`Nothing was learned: ${training.rejectionReason}`, 'The weights there were are kept.']),
      '',
    ].join('\n'),
  );
  if (training.rejectionReason !== null) return;
  await writeFile(out, toWeightsFile(training.weights));
  process.stdout.write(`Written to ${out}.\n`);
}

/** Such as `lines 3-5, 9`. */
function formatLineNumbers(lines: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range !== undefined && line <= range.last + 1) range.last = line;
    else ranges.push({ first: line, last: line });
  }
  const texts = ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
  return `${lines.length === 1 ? 'line' : 'lines'} ${texts.join(', ')}`;
}

function parseColumn(text: string): readonly [string, PeopleField | null] {
  const [, header = '', kind = ''] = /^(.+)=(\w+)$/.exec(text) ?? [];
  const field = PEOPLE_FIELDS.find((each) => each === kind) ?? null;
  if (header === '' || (field === null && kind !== 'attribute'))
    throw new UsageError(`--column takes HEADER=KIND, not "${text}". Kinds: ${PEOPLE_FIELDS.join(' ')} attribute.`);
  return [header, field];
}

/** A table with the weight of each field at each level, in bits. */
function formatWeights({ weights, rounds }: TrainingResult): readonly string[] {
  const fields = [...Object.entries(weights.fields), ...Object.entries(weights.attributes)];
  return [
    `After ${rounds} rounds, in bits${' '.repeat(6)}exact   close similar different`,
    ...fields.map(([name, rates]) => `  ${name.padEnd(22)}${LEVELS.map((level) => formatBits(rates, level)).join('')}`),
  ];
}

function formatBits({ match, stranger }: FieldWeights, level: keyof Rates): string {
  const weight = Math.log2(match[level] / stranger[level]);
  return (Number.isFinite(weight) ? weight.toFixed(1) : '').padStart(8);
}
