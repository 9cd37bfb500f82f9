import { createHash } from 'node:crypto';
import { type DocumentNode, parse, print, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ROLE_NAMES } from '../../domain/kernel/roles.ts';
import { knownOperations } from '../../graphql/generated/known-operations.ts';
import { type RequestedDocument, type Sender, selectDocument } from '../../graphql/known-operations.ts';
import { costCounterOf } from '../../graphql/limits/cost-cache.ts';
import { findDocumentExcess } from '../../graphql/limits/document-limits.ts';
import { DEFAULT_LIMITS } from '../../graphql/limits/request-limits.ts';
import { CLIENT_NAMES, CLIENT_ROLES, isClientOf } from '../../graphql/operation-clients.ts';
import { SCHEMA } from '../support/schema.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const all = [...knownOperations].map(([hash, operation]) => ({ hash, ...operation }));

/** The documents that the package exports for a client, by their hash. */
async function packageDocuments(client: string): Promise<ReadonlyMap<string, DocumentNode>> {
  const exported: Readonly<Record<string, DocumentNode & { readonly __meta__: { readonly hash: string } }>> =
    await import(`../../packages/client/generated/${client}.js`);
  return new Map(Object.values(exported).map((document) => [document.__meta__.hash, document]));
}

describe('every known operation', () => {
  test('is valid, has one operation of its own name, and is known by the hash of its text', () => {
    const names = all.map(({ hash, text }) => {
      expect(sha256(text)).toBe(hash);
      const document = parse(text);
      expect(print(document)).toBe(text);
      expect(validate(SCHEMA, document, specifiedRules)).toEqual([]);
      const operations = document.definitions.filter((one) => one.kind === 'OperationDefinition');
      expect(operations).toHaveLength(1);
      return operations[0]?.name?.value;
    });
    expect(names.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is within the limits of the roles that send it, with pages of 20 and a month of days', () => {
    for (const { client, text } of all)
      for (const role of CLIENT_ROLES[client]) {
        const limits = DEFAULT_LIMITS[role];
        expect(findDocumentExcess(text, limits)).toBeNull();
        const document = parse(text);
        const [operation] = document.definitions.filter((one) => one.kind === 'OperationDefinition');
        if (operation === undefined) throw new Error(`no operation in ${text}`);
        const pages = (operation.variableDefinitions ?? []).map(({ variable }) => [variable.name.value, 20]);
        const month = { from: '2027-01-01', to: '2027-01-31' };
        const cost = costCounterOf(SCHEMA, document)(operation, { ...Object.fromEntries(pages), ...month });
        expect(cost, operation.name?.value).toBeLessThanOrEqual(limits.cost);
      }
  });

  test('is in the package of its client, as the same text', async () => {
    for (const client of CLIENT_NAMES) {
      const known = all.filter((operation) => operation.client === client);
      const documents = await packageDocuments(client);
      expect([...documents.keys()].toSorted()).toEqual(known.map(({ hash }) => hash).toSorted());
      for (const { hash, text } of known) expect(print(documents.get(hash) ?? parse('{ missing }'))).toBe(text);
    }
  });

  test('needs no introspection', () => {
    for (const { text } of all) expect(text).not.toMatch(/__schema|__type\b/);
  });
});

test('each role that signs in has operations', () => {
  for (const role of ROLE_NAMES) expect(CLIENT_NAMES.filter((client) => isClientOf(client, role))).not.toEqual([]);
  expect(CLIENT_NAMES.filter((client) => isClientOf(client, 'customer'))).toEqual(['account']);
});

describe('the document of a request', () => {
  const customer: Sender = { role: 'customer', knownOnly: true };
  const till: Sender = { role: 'pos', knownOnly: false };
  const own = operationOf('account');
  const others = operationOf('desk');
  const UNKNOWN = '{ viewer { kind } }';

  const byHash = (sha256Hash: unknown, version: unknown = 1): RequestedDocument => ({
    extensions: { persistedQuery: { version, sha256Hash } },
  });
  const select = (request: RequestedDocument, sender: Sender) => selectDocument(request, sender, knownOperations);
  function codeOf(request: RequestedDocument, sender: Sender): unknown {
    try {
      return { text: select(request, sender) };
    } catch (error) {
      return (error as { extensions: { code: string } }).extensions.code;
    }
  }

  function operationOf(client: string) {
    const found = all.find((one) => one.client === client);
    if (found === undefined) throw new Error(`no operation of ${client}`);
    return found;
  }

  test('is the known operation of the hash, for those who use its client', () => {
    expect(select(byHash(own.hash), customer)).toBe(own.text);
    expect(codeOf(byHash(others.hash), customer)).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(codeOf(byHash(sha256(UNKNOWN)), customer)).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('is any known operation for who may send any document', () => {
    for (const { hash, text } of [own, others]) expect(select(byHash(hash), till)).toBe(text);
    expect(codeOf(byHash(sha256(UNKNOWN)), till)).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(select({ query: UNKNOWN }, till)).toBe(UNKNOWN);
    expect(select({ ...byHash(sha256(UNKNOWN)), query: UNKNOWN }, till)).toBe(UNKNOWN);
  });

  test('may be the text of a known operation', () => {
    expect(select({ query: own.text }, customer)).toBe(own.text);
    expect(select({ ...byHash(own.hash), query: own.text }, customer)).toBe(own.text);
    for (const query of [others.text, UNKNOWN, `${own.text} `, `# ${own.text}`, ''])
      expect(codeOf({ query }, customer)).toBe('QUERY_NOT_IN_SAFE_LIST');
  });

  test('has the hash that the request says', () => {
    for (const sender of [customer, till])
      for (const query of [UNKNOWN, others.text, ''])
        expect(codeOf({ ...byHash(own.hash), query }, sender)).toBe('BAD_REQUEST');
    expect(codeOf({ ...byHash(sha256(UNKNOWN)), query: UNKNOWN }, customer)).toBe('QUERY_NOT_IN_SAFE_LIST');
  });

  test('cannot be named in another form', () => {
    const names: unknown[] = [
      '',
      1,
      null,
      [],
      {},
      own.hash.toUpperCase(),
      `${own.hash} `,
      ['__proto__'],
      'constructor',
    ];
    for (const sender of [customer, till]) {
      for (const name of names) expect(codeOf(byHash(name), sender)).toBe('BAD_REQUEST');
      for (const version of [0, 2, '1', null, [1]])
        expect(codeOf(byHash(own.hash, version), sender)).toBe('BAD_REQUEST');
      for (const persistedQuery of ['', own.hash, 1, [], true])
        expect(codeOf({ extensions: { persistedQuery } }, sender)).toBe('BAD_REQUEST');
      expect(select({ extensions: { persistedQuery: null } }, sender)).toBeUndefined();
    }
  });
});

type KnownText = (typeof all)[number];

/** In microseconds of processor time, for all operations twice. */
function processorTimeOf(work: (operation: KnownText) => unknown): number {
  const begin = process.cpuUsage();
  for (let round = 0; round < 2; round++) for (const operation of all) work(operation);
  const { user, system } = process.cpuUsage(begin);
  return user + system;
}

test('selecting by hash costs less than parsing, and refusing less than a fifth of parsing and validating', () => {
  const desk: Sender = { role: 'support', knownOnly: false };
  const customer: Sender = { role: 'customer', knownOnly: true };
  function refuse(query: string): void {
    try {
      selectDocument({ query }, customer, knownOperations);
    } catch {
      return;
    }
    throw new Error('the text is not refused');
  }
  const works = {
    parse: ({ text }: KnownText) => parse(text),
    validate: ({ text }: KnownText) => validate(SCHEMA, parse(text)),
    select: ({ hash }: KnownText) =>
      selectDocument({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }, desk, knownOperations),
    refuse: ({ text }: KnownText) => refuse(`${text} `),
  };
  // The first round of each compiles its code.
  for (const work of Object.values(works)) processorTimeOf(work);
  expect(processorTimeOf(works.select)).toBeLessThan(processorTimeOf(works.parse));
  expect(processorTimeOf(works.refuse)).toBeLessThan(processorTimeOf(works.validate) / 5);
});
