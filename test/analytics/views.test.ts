import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { DUCKDB, TRINO } from '../../analytics/dialect.ts';
import { moneyOf } from '../../analytics/money.ts';
import { queryOf } from '../../analytics/relation.ts';
import { VIEWS } from '../../analytics/views.ts';
import { toDecimal } from '../../domain/kernel/money.ts';

/** Attributes whose values name or reach a person, or are words about one. */
const PERSONAL = [
  ...[
    'name',
    'emails',
    'phones',
    'addresses',
    'birthDate',
    'loyalty',
    'externalIds',
    'attributes',
    'handles',
    'handle',
  ],
  ...['contact', 'shipTo', 'paymentLast4', 'tenders', 'serialNumbers', 'note', 'body', 'subject', 'title', 'details'],
  ...['resolutionNote', 'confirmationComment', 'updates', 'associate', 'agent', 'openedBy', 'assignee', 'kpiAgent'],
];

describe.each(VIEWS.map((view) => [view.name, view] as const))('the view %s', (_, view) => {
  const trino = queryOf(view, TRINO);

  test('reads nothing that names or reaches a person', () => {
    for (const name of PERSONAL) {
      expect(trino).not.toMatch(new RegExp(`\\$\\.(Item\\.)?${name}[.'[]`));
    }
    // Whether there is a comment, and not what it says.
    const comments = trino.match(/\$\.(Item\.)?comment[.'][^)]*\)( is not null)?/g) ?? [];
    expect(comments.filter((comment) => !comment.endsWith('is not null'))).toEqual([]);
  });

  test('leaves out what has run out, and is the same SQL for both engines but for three functions', () => {
    expect(trino).toContain('$.Item.expiresAt.N');
    const same = { elementsOf: () => 'cross join x', memberOf: () => 'y', dayIn: () => 'z' };
    expect(queryOf(view, { ...TRINO, ...same })).toBe(queryOf(view, { ...DUCKDB, ...same }));
    expect(trino).not.toMatch(/::|\btimezone\(|json\[\]|->/);
  });

  test('is in the document with all its columns', async () => {
    const document = await readFile(new URL('../../docs/sql.md', import.meta.url), 'utf8');
    expect(document).toContain(`### \`${view.name}\`\n\n${view.about}\n`);
    for (const { name, type, about } of view.columns)
      expect(document).toMatch(new RegExp(`\\| \`${name}\` +\\| ${escaped(type)} +\\| ${escaped(about)} +\\|`));
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('amounts of each currency have its decimals', () => {
  const factorOf = (currency: string) => {
    const [, codes, factor] =
      moneyOf('m', 'c').match(new RegExp(`in \\(([^)]*'${currency}'[^)]*)\\) then cast\\('([^']*)'`)) ?? [];
    return codes === undefined ? 0.01 : Number(factor);
  };
  for (const currency of ['GBP', 'JPY', 'KWD', 'CLF', 'ISK', 'TND', 'EUR', 'UYW'])
    expect([currency, 1_000_000 * factorOf(currency)]).toEqual([
      currency,
      Number(toDecimal({ minor: 1_000_000, currency })),
    ]);
});
