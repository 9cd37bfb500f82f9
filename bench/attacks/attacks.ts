/** The attack classes of graphql-cop and DVGA, as requests with a customer's own token. `body` is JSON text. */
export type Attack = { readonly name: string; readonly body: string };

const repeat = (count: number, part: (at: number) => string, separator = ' '): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(separator);

const nest = (levels: number, opening: string, innermost: string, closing: string): string =>
  opening.repeat(levels) + innermost + closing.repeat(levels);

const query = (text: string, variables: object = {}): string => JSON.stringify({ query: text, variables });

const LEAVES = 'id number placedAt total { amount currency } lines(first: 100) { nodes { id sku description } }';

export const ATTACKS: readonly Attack[] = [
  {
    name: '133 bytes of nested lists',
    body: query(
      '{me{orders(first:100){nodes{customer{orders(first:100){nodes{lines{nodes{sku description total{amount currency}}}}}}}}}}',
    ),
  },
  {
    name: 'circular query, 20 levels',
    body: query(`{ me { ${nest(10, 'orders { nodes { customer { ', 'id', ' } } }')} } }`),
  },
  {
    name: 'circular query, 1,000 levels',
    body: query(`{ me { ${nest(333, 'orders { nodes { customer { ', 'id', ' } } }')} } }`),
  },
  {
    name: '1,000 aliases of a read',
    body: query(`{ ${repeat(1_000, (at) => `a${at}: me { orders(first: 100) { nodes { ${LEAVES} } } }`)} }`),
  },
  {
    name: '100 aliases of a connection',
    body: query(`{ me { ${repeat(100, (at) => `a${at}: orders(first: 100) { nodes { ${LEAVES} } }`)} } }`),
  },
  {
    name: '100 aliases of a timeline',
    body: query(
      `{ me { ${repeat(100, (at) => `a${at}: timeline(first: 100) { nodes { id summary occurredAt } }`)} } }`,
    ),
  },
  { name: '10,000 repeated fields', body: query(`{ me { ${repeat(10_000, () => 'id')} } }`) },
  { name: '40,000 repeated fields', body: query(`{ me { ${repeat(40_000, () => 'id')} } }`) },
  {
    name: '2,000 repeated fields with selections',
    body: query(`{ me { ${repeat(2_000, () => 'name { display given family }')} } }`),
  },
  { name: '10,000 directives', body: query(`{ me { id ${repeat(10_000, () => '@include(if: true)')} } }`) },
  { name: '10,000 unknown directives', body: query(`{ me { id ${repeat(10_000, (at) => `@a${at}`)} } }`) },
  {
    name: 'fragments that double 25 times',
    body: query(
      `{ me { ...F0 } } ${repeat(25, (at) => `fragment F${at} on Customer { a: orders { nodes { customer { ...F${at + 1} } } } ...F${at + 1} }`)} fragment F25 on Customer { id }`,
    ),
  },
  {
    name: '1,000 fragments in one selection',
    body: query(
      `{ me { ${repeat(1_000, (at) => `...F${at}`)} } } ${repeat(1_000, (at) => `fragment F${at} on Customer { id version }`)}`,
    ),
  },
  {
    name: 'a cycle of fragments',
    body: query('{ me { ...A } } fragment A on Customer { id ...B } fragment B on Customer { id ...A }'),
  },
  { name: 'a batch of 1,000 requests', body: `[${repeat(1_000, () => query('{ me { id } }'), ',')}]` },
  {
    name: 'circular introspection',
    body: query(`{ __schema { types { ${nest(8, 'fields { type { ', 'name', ' } }')} } } }`),
  },
  {
    name: '100 aliases of introspection',
    body: query(
      `{ ${repeat(100, (at) => `a${at}: __schema { types { name fields { name args { name type { name } } type { name ofType { name } } } } }`)} }`,
    ),
  },
  { name: '10,000 suggestions', body: query(`{ me { ${repeat(10_000, (at) => `orderz${at}`)} } }`) },
  {
    name: 'a variable of 100,000 elements',
    body: query(
      'mutation ($tastes: [TasteInput!]) { setTastes(input: { idempotencyKey: "k", likes: $tastes }) { userErrors { code } } }',
      {
        tastes: Array.from({ length: 100_000 }, () => ({ topic: 't', value: 'v' })),
      },
    ),
  },
  {
    name: 'a list of 7,000 elements within 256 kB',
    body: query(
      'mutation ($tastes: [TasteInput!]) { setTastes(input: { idempotencyKey: "k", likes: $tastes }) { userErrors { code } } }',
      {
        tastes: Array.from({ length: 7_000 }, (_, at) => ({ topic: `t${at}`, value: `v${at}` })),
      },
    ),
  },
  {
    name: '40,000 invalid elements within 256 kB',
    body: query(
      'mutation ($emails: [EmailContactInput!]) { updateCustomer(input: { idempotencyKey: "k", emails: $emails }) { userErrors { code } } }',
      {
        emails: Array.from({ length: 40_000 }, () => 1),
      },
    ),
  },
  {
    name: '8,000 malformed values within 256 kB',
    body: query(
      'mutation ($emails: [EmailContactInput!]) { updateCustomer(input: { idempotencyKey: "k", emails: $emails }) { userErrors { code } } }',
      {
        emails: Array.from({ length: 8_000 }, () => ({ address: 'nobody' })),
      },
    ),
  },
  { name: 'a body of 5 MB', body: query('{ me { id } }', { filler: 'x'.repeat(5_000_000) }) },
  {
    name: '100,000 brackets',
    body: query('{ me { id } }', { filler: '['.repeat(100) }).replace(
      '"'.concat('['.repeat(100), '"'),
      nest(50_000, '[', '', ']'),
    ),
  },
  {
    name: 'a refused field in each of 100 orders, 20 times',
    body: query(`{ me { orders(first: 100) { nodes { ${repeat(20, (at) => `a${at}: associate`)} } } } }`),
  },
  {
    name: 'free visits of 31 days, 30 times',
    body: query(
      `{ ${repeat(30, (at) => `a${at}: appointmentSlots(store: "york", from: "2027-01-01", to: "2027-01-31", minutes: 5) { startsAt free }`)} }`,
    ),
  },
  {
    name: 'an answer of all orders with all lines',
    body: query(`{ me { orders(first: 100) { nodes { ${LEAVES} } } } }`),
  },
];
