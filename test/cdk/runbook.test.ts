import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { SCHEMA } from '../support/schema.ts';
import { EVERYTHING } from './everything.ts';
import { templateOf } from './templates.ts';

/** What docs/runbook.md names must exist: an engineer copies it at night. */
const ROOT = join(import.meta.dirname, '../..');
const RUNBOOK = readFileSync(join(ROOT, 'docs/runbook.md'), 'utf8');
const template = templateOf(EVERYTHING);
const namesIn = (pattern: RegExp): readonly string[] => [
  ...new Set([...RUNBOOK.matchAll(pattern)].map(([, name = '']) => name)),
];

it('the messages of the queries are those that the code logs', () => {
  const code = globSync('lambdas/**/*.ts', { cwd: ROOT })
    .concat('store/log-subscriptions.ts')
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
  const listed = namesIn(/message in \[([^\]]+)\]/g).flatMap((list) => list.split(', ').map((one) => one.slice(1, -1)));
  const messages = [...namesIn(/message = "([^"]+)"/g), ...listed];
  expect(messages.length).toBeGreaterThan(7);
  for (const message of messages) expect(code).toContain(`'${message}'`);
});

it('the messages of failed jobs are all there', () => {
  const jobs = globSync('lambdas/*.ts', { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/failForErrors\([^']+'([^']+)'\)/g)].map(([, text]) => text),
  );
  expect(jobs.length).toBeGreaterThan(8);
  for (const message of jobs) expect(RUNBOOK).toContain(`\`${message}\``);
});

it('the functions and outputs are those of the stack', () => {
  const functions = Object.keys(template.findResources('AWS::Lambda::Function'));
  const names = [
    ...namesIn(/function_of (\w+)\)/g),
    ...namesIn(/for f in ([\w ]+);/g).flatMap((list) => list.split(' ')),
  ];
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect([name, functions.filter((id) => id.startsWith(name)).length]).toEqual([name, 1]);
  for (const output of namesIn(/\$\(output (\w+)\)/g)) expect(Object.keys(template.findOutputs('*'))).toContain(output);
});

it('the operations are valid', () => {
  const operations = namesIn(/```graphql\n([^`]+)```/g);
  expect(operations).not.toEqual([]);
  for (const operation of operations) expect(validate(SCHEMA, parse(operation))).toEqual([]);
});

it('the links within lead to a section', () => {
  const anchors = namesIn(/^## (.+)$/gm).map((heading) => heading.toLowerCase().replaceAll(' ', '-'));
  for (const anchor of namesIn(/\]\(#([\w-]+)\)/g)) expect(anchors).toContain(anchor);
});
