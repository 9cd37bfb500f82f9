import fc from 'fast-check';
import { buildSchema, type GraphQLError, graphql, parse, validate } from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { redactValues } from '../../graphql/error-message.ts';
import { buildExecutableSchema } from '../../graphql/executable-schema.ts';

const schema = buildExecutableSchema({});
const REGISTER = 'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { outcome } }';

async function errorMessages(query: string, variableValues: Record<string, unknown> = {}): Promise<readonly string[]> {
  const { errors = [] } = await graphql({ schema, source: query, variableValues });
  return errors.map((error) => redactValues(error, error.message));
}

describe('the message about an invalid value', () => {
  const input = { idempotencyKey: 'k' };
  test.each<[object, string]>([
    [
      { name: { given: { first: 'Ana; María' } } },
      'Variable "$input" got an invalid value at "input.name.given"; String cannot represent a non string value.',
    ],
    [
      { loyalty: { number: 'L', points: 'many' } },
      'Variable "$input" got an invalid value at "input.loyalty.points"; Int cannot represent non-integer value.',
    ],
    [
      { name: { 'ana@example.com': 'Ana' } },
      'Variable "$input" got an invalid value at "input.name"; A field here is not defined by type "PersonNameInput".',
    ],
    [
      { name: 'Ana' },
      'Variable "$input" got an invalid value at "input.name"; Expected type "PersonNameInput" to be an object.',
    ],
  ])('%o: has the place and the reason', async (more, message) => {
    expect(await errorMessages(REGISTER, { input: { ...input, ...more } })).toEqual([message]);
  });

  test.each<[string, string]>([
    ['{ customersBy(key: { Ana: "x" }) { id } }', 'A field here is not defined by type "CustomerKey".'],
    ['{ customersBy(key: { id: "a", id: "b" }) { id } }', 'There can be only one input field with the same name.'],
    ['{ customersBy(key: { id: Ana García }) { id } }', 'Syntax Error: Unexpected character.'],
    ['{ customersBy(key: { id: Ana@home }) { id } }', 'Syntax Error: Expected Name, found "@".'],
    ['{ customersBy(key: { id: 07Ana }) { id } }', 'Syntax Error: Invalid number, unexpected digit after 0.'],
    ['{ customersBy(key: { id: "\\Ana" }) { id } }', 'Syntax Error: Invalid character escape sequence.'],
    ['{ customer(id: "x") { id } } Ana', 'Syntax Error: Unexpected Name.'],
    ['{ customer(id: { name: "Ana" }) { id } }', 'ID cannot represent a non-string and non-integer value.'],
    ['{ customersBy(key: "Ana") { id } }', 'Expected value of type "CustomerKey!".'],
    ['{ customer(id: "x") "Ana García" }', 'Syntax Error: Expected Name, found String.'],
    [
      '{ customersBy(key: { receipt: { number: "1", source: ANA } }) { id } }',
      'This value does not exist in "SourceSystem" enum.',
    ],
  ])('%s: has the reason', async (query, message) => {
    const errors = await errorMessages(query).catch((error: GraphQLError) => [redactValues(error, error.message)]);
    expect(errors).toContain(message);
  });

  it('never holds the value, even if the value looks like a part of the message', async () => {
    const tricky = fc.constantFrom(
      '; ',
      '": ',
      ' at "input.x"',
      ' cannot represent a value: ',
      '\n',
      '"',
      '\\',
      ' does not exist in ',
    );
    const text = fc
      .array(fc.oneof(tricky, fc.string({ minLength: 1, maxLength: 5 })), { maxLength: 6 })
      .map((parts) => `Zyx${parts.join('Zyx')}Zyx`);
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const inputs = [
          { name: { [value]: value } },
          { [value]: value },
          { name: { given: { value } } },
          { loyalty: { number: 'L', points: value } },
          { externalIds: [{ system: [value], value: [value] }] },
          value,
        ];
        for (const input of inputs) {
          const messages = await errorMessages(REGISTER, { input });
          expect(messages.length).toBeGreaterThan(0);
          expect(messages.join('\n')).not.toContain('Zyx');
        }
      }),
    );
  });
});

it('keeps messages about the query itself unchanged', () => {
  const [error] = validate(buildSchema('type Query { name: String }'), parse('{ nam }'));
  expect(redactValues(error, error?.message ?? '')).toBe(
    'Cannot query field "nam" on type "Query". Did you mean "name"?',
  );
});
