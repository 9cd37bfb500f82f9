import { getNamedType, isInputObjectType } from 'graphql';
import type { Answer, TestCaller } from '../graph.ts';
import { ROOT_FIELDS } from '../schema.ts';
import { isMarked, MARK } from './marks.ts';
import { type SentText, textsIn } from './text-fields.ts';

type Data = Answer['data'];

/** Sends mutations that must succeed, and remembers the marked texts in them. */
export type Recorder = {
  mutate(name: string, fields: string, input: object, by?: TestCaller): Promise<Data>;
  /** With several inputs, each of which has its own key. @returns the payload of each */
  mutateMany(name: string, fields: string, inputs: readonly object[]): Promise<readonly Data[]>;
  /** In the order in which they were sent. */
  readonly sent: readonly SentText[];
};

let keys = 0;
/** Also the key is a text that a client chooses. */
const withKey = (input: object) => ({ idempotencyKey: `${MARK}-key-${++keys}`, ...input });

/** @param admin the caller of mutations that name no other */
export function createRecorder(admin: TestCaller): Recorder {
  const sent: SentText[] = [];

  async function send(name: string, fields: string, value: unknown, by: TestCaller): Promise<Data> {
    const [argument] = ROOT_FIELDS.find((root) => root.kind === 'mutation' && root.name === name)?.field.args ?? [];
    if (argument === undefined || !isInputObjectType(getNamedType(argument.type)))
      throw new Error(`there is no mutation ${name} with an input`);
    const { name: argumentName, type } = argument;
    const query = `mutation ($value: ${type}) { ${name}(${argumentName}: $value) { ${fields} userErrors { code message path } } }`;
    const payload = (await by.run(query, { value }))[name];
    for (const { userErrors } of [payload].flat())
      if (userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
    sent.push(...textsIn(type, value, name).filter(({ text }) => isMarked(text)));
    return payload;
  }

  return {
    sent,
    mutate: (name, fields, input, by = admin) => send(name, fields, withKey(input), by),
    mutateMany: (name, fields, inputs) => send(name, fields, inputs.map(withKey), admin),
  };
}
