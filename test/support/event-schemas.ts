import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import type { DomainEvent } from '../../domain/kernel/domain-event.ts';

const FOLDER = new URL('../../events/', import.meta.url);
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);

const validators = new Map(
  readdirSync(FOLDER).map((name) => [
    name.replace('.schema.json', ''),
    ajv.compile(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))),
  ]),
);

/** Validates an event's detail against the schema of its type. */
export function expectValid(type: string, detail: object): void {
  const validate = validators.get(type);
  expect(validate, `${type} has a schema`).toBeDefined();
  validate?.(detail);
  expect(validate?.errors ?? [], type).toEqual([]);
}

/** The data of the only event, after validation against its schema. */
export function aboutOf([event]: readonly DomainEvent[]): DomainEvent['data'] {
  const { id = '', type = '', occurredAt = '', data = {} } = event ?? {};
  expectValid(type, { id, occurredAt, ...data });
  return data;
}
