import { expect, test } from 'vitest';
import { readSetupFile } from '../../../setup/file/read-file.ts';
import { formatProblem } from '../../../setup/problem.ts';

const problemsOf = (text: string) => readSetupFile(text).problems.map(formatProblem);

test.each([
  ['', 'The file must have the keys shop'],
  ['shop: [\n', 'line 2: Flow sequence'],
  ['shop: {}\nshop: {}', 'line 2: Map keys must be unique'],
  ['shop: *none', 'Unresolved alias'],
  ['shops: {}', 'shops (line 1): Unknown key. The keys of the file are shop, stores'],
  ['stores: {}', 'stores (line 1): This must be a list.'],
  ['stores: [york]', 'stores[0] (line 1): This must have the keys code, name'],
  ['stores:\n  - name: York', 'stores[0] (line 2): "code" is missing.'],
  ['stores:\n  - code: york\n    name: York\n    zone: UTC', 'stores[0].zone (line 4): Unknown key.'],
  ['stores:\n  - code: 007\n    name: York', 'stores[0].code (line 2): This must be a text. Put it in quotes, because'],
  ['stores: [{ code: a, name: A, phone: 01632960101 }]', 'stores[0].phone (line 1): This must be a phone number'],
  ['stores: [{ code: a, name: A, appointmentCapacity: 1.5 }]', 'appointmentCapacity (line 1): This must be a whole'],
  ['stores: [{ code: a, name: }]', 'stores[0].name (line 1): This cannot be empty. Leave the key out'],
  ['stores: [{ code: a, name: A, openingHours: [{ day: LUNDI, opens: "9:00" }] }]', 'This must be one of MONDAY'],
  [
    'stores: [{ code: a, name: A, address: { lines: [1] } }]',
    'stores[0].address.lines[0] (line 1): This must be a text.',
  ],
  ['staff: [{ email: a@b.example, name: A, role: ADMIN, password: x }]', 'staff[0].password (line 1): Unknown key.'],
  [
    'staff: [{ email: a@b.example, name: A, role: ADMIN, enabled: yes }]',
    'enabled (line 1): This must be true or false.',
  ],
  [
    'warrantyPlans: [{ code: A, name: A, durationMonths: 1, idempotencyKey: x }]',
    'idempotencyKey (line 1): Unknown key.',
  ],
])('%j is a problem', (text, problem) => {
  expect(problemsOf(text).join('\n')).toContain(problem);
});

test('finds all problems at once, also those of both entries of a pair', () => {
  const text = `
shop: { name: A, currency: GBPP, timeZone: UTC, defaultRegion: GB }
stores:
  - { code: a, name: A, colour: red }
  - { code: b, name: B }
  - { code: b, name: C }
staff:
  - { email: Ana@shop.example, name: Ana, role: ADMIN }
  - { email: ana@SHOP.example, name: Ana, role: ADMIN }
`;
  expect(problemsOf(text)).toEqual([
    'shop.currency (line 2): This must be an ISO 4217 currency, such as GBP.',
    expect.stringMatching(/^stores\[0\]\.colour \(line 4\): Unknown key/),
    'stores[2] (line 6): b occurs twice, first at stores[1] (line 5).',
    'staff[1] (line 9): ana@SHOP.example occurs twice, first at staff[0] (line 8).',
  ]);
});

test('anchors and merge keys share values, and places in them have a line', () => {
  const { entries, problems, lineOf } = readSetupFile(`
x-week: &week
  - { day: MONDAY, opens: "09:00", closes: "17:00" }
x-place: &place
  timeZone: Asia/Tokyo
stores:
${Array.from({ length: 150 }, (_, index) => `  - { <<: *place, code: s${index}, name: 銀座, openingHours: *week }`).join('\n')}
`);
  expect(problems).toEqual([]);
  expect(entries.get('stores')?.at(-1)).toMatchObject({
    key: 's149',
    fields: { timeZone: 'Asia/Tokyo', name: '銀座', openingHours: [{ day: 'MONDAY' }] },
  });
  expect(lineOf(['stores', 0, 'openingHours', 0, 'day'])).toBe(3);
  expect(lineOf(['stores', 0, 'timeZone'])).toBe(7);
  expect(lineOf(['stores', 3, 'nothing', 'below'])).toBe(10);
});
