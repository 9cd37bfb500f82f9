import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, vi } from 'vitest';
import { ROOT_FIELDS, SCHEMA } from '../../support/schema.ts';
import { ask, openAccount, restate, send } from './session.ts';

export function injection(): void {
  describe('DVGA: injection', () => {
    const TEXTS = [
      ...['<script>alert(1)</script>', '<h1>hello!</h1>', "' OR 1=1 --", '"; SELECT * FROM users; --', '{"$ne":null}'],
      ...['; cat /etc/passwd', '$(id)', '`id`', '../../etc/passwd', '{{7*7}}', '\u001b[2J\r\n{"level":"FATAL"}'],
    ];

    restate(
      [
        ...(['Injection :: Stored Cross Site Scripting', 'Injection :: HTML Injection'] as const),
        ...(['Injection :: Log spoofing / Log Injection', 'Injection :: SQL Injection'] as const),
        ...(['Code Execution :: OS Command Injection #1', 'Code Execution :: OS Command Injection #2'] as const),
      ],
      'text is stored and returned as JSON, finds only itself, and never reaches the log',
      async () => {
        await openAccount();
        const ownIds: string[] = [];
        for (const text of TEXTS) {
          const lines: string[] = [];
          const write = (line: string | Uint8Array) => {
            lines.push(String(line));
            return true;
          };
          vi.spyOn(process.stdout, 'write').mockImplementation(write);
          vi.spyOn(process.stderr, 'write').mockImplementation(write);
          const query =
            'mutation ($i: RegisterCustomerInput!) { registerCustomer(input: $i) { customer { id name { given } } userErrors { code } } }';
          const input = { idempotencyKey: text, name: { given: text } };
          const { data, status, headers } = await ask(query, { i: input }, 'support');
          const search =
            'query ($t: String!) { searchCustomers(text: $t) { nodes { id } } customersBy(key: { receipt: { number: $t } }) { id } }';
          const found = await ask(search, { t: text }, 'support');
          vi.restoreAllMocks();
          expect(status).toBe(200);
          expect(headers.get('content-type')).toContain('json');
          expect(headers.get('x-content-type-options')).toBe('nosniff');
          const { customer, userErrors } = JSON.parse(JSON.stringify(data)).registerCustomer;
          if (userErrors.length === 0) expect(text).toContain(customer.name.given.trim());
          if (customer !== null) ownIds.push(customer.id);
          const { searchCustomers, customersBy } = JSON.parse(found.text).data ?? {};
          for (const { id } of searchCustomers?.nodes ?? []) expect(ownIds).toContain(id);
          expect(customersBy ?? []).toEqual([]);
          expect(lines.join('\n')).not.toContain(text);
        }
      },
    );

    restate(
      ['Information Disclosure :: Server Side Request Forgery'],
      'no address in a request is visited',
      async () => {
        let visits = 0;
        const target = createServer((_, response) => {
          visits++;
          response.end();
        });
        await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
        const address = `http://127.0.0.1:${(target.address() as AddressInfo).port}/secret`;
        const asOwn = await openAccount();
        const feedback =
          'mutation ($i: SubmitFeedbackInput!) { submitFeedback(input: $i) { feedback { comment } userErrors { code } } }';
        const input = {
          idempotencyKey: 'visit',
          comment: address,

          occurredAt: '2026-01-01T00:00:00Z',
        };
        const { data } = await asOwn(feedback, { i: input });
        expect(JSON.stringify(data)).toContain(address);
        expect(visits).toBe(0);
        await new Promise((resolve) => target.close(resolve));
        // The photos of an inspection are addresses that staff state. They are stored as text.
        const withAddresses = Object.values(SCHEMA.getTypeMap()).filter(
          (type) =>
            isInputObjectType(type) &&
            Object.values(type.getFields()).some((field) => getNamedType(field.type).name === 'URL'),
        );
        expect(withAddresses.map(({ name }) => name)).toEqual(['RecordInspectionInput']);
      },
    );

    restate(['Miscellaneous :: Arbitrary File Write // Path Traversal'], 'the name of a file is no path', async () => {
      const asOwn = await openAccount();
      const upload =
        'mutation ($i: RequestUploadInput!) { requestUpload(input: $i) { attachment { id fileName } fields { name value } userErrors { code } } }';
      for (const fileName of [
        '../../../../../tmp/file.txt',
        '/etc/passwd',
        '..\\..\\boot.ini',
        'a/../../b\u0000.png',
      ]) {
        const input = { idempotencyKey: fileName, contentType: 'image/png', byteSize: 100, fileName };
        const { text } = await asOwn(upload, { i: input });
        const { attachment, fields, userErrors } = JSON.parse(text).data.requestUpload;
        if (userErrors.length > 0) continue;
        const key = fields.find(({ name }: { readonly name: string }) => name === 'key').value;
        expect(key).toMatch(/^[\w-]+(\/[\w-]+)+$/);
        expect(key).toContain(attachment.id);
        expect(attachment.fileName).not.toMatch(/[/\\]/);
      }
    });
  });

  describe('DVGA: bypass', () => {
    restate(
      ['Authorization Bypass :: GraphQL JWT Token Forge', 'Authorization Bypass :: GraphQL Query Deny List Bypass'],
      'a forged token, another operation name, and an alias reach no field that the token may not read',
      async () => {
        const forged = `Bearer ${btoa('{"alg":"none"}')}.${btoa('{"scope":"customer-graph/shop:admin"}')}.`;
        const response = await send({
          headers: { authorization: forged },
          method: 'POST',
          body: '{}',
        });
        expect(response.status).toBe(401);
        for (const query of [
          'query viewer { harmless: bestCustomers { nodes { id } } }',
          '{ ...F } fragment F on Query { bestCustomers { nodes { id } } }',
        ])
          expect(await ask(query)).toMatchObject({ code: 'FORBIDDEN' });
      },
    );

    restate(
      ['Miscellaneous :: GraphQL Query Weak Password Protection'],
      'no field takes a password to guess',
      async () => {
        const words = /passw|secret|pin$|token/i;
        const inputs = Object.values(SCHEMA.getTypeMap()).filter(isInputObjectType);
        const names = [
          ...ROOT_FIELDS.flatMap(({ field }) => field.args.map(({ name }) => name)),
          ...inputs.flatMap((input) => Object.keys(input.getFields())),
        ];
        expect(names.filter((name) => words.test(name))).toEqual([]);
      },
    );
  });
}
