import type { GraphQLRequestContext } from '@apollo/server';
import { GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../graphql/context.ts';
import { formatError, maskFaults, type ReportFault } from '../../graphql/errors.ts';

const CONTEXT = { correlationId: 'request-1' } as Context;
const [OPERATION] = parse('query Counter { viewer { kind } }').definitions as OperationDefinitionNode[];

/** The plugin, and the faults that it reported. */
function maskedErrors() {
  const reported: Parameters<ReportFault>[0][] = [];
  const mask = maskFaults((fault) => void reported.push(fault));
  return { mask, reported };
}

/** The error that replaces one that Apollo Server does not handle elsewhere. */
async function maskedErrorFor(error: Error, operation: OperationDefinitionNode | undefined) {
  const { mask, reported } = maskedErrors();
  const requestContext = {
    contextValue: CONTEXT,
    operation,
    operationName: null,
  } as unknown as GraphQLRequestContext<Context>;
  const thrown: unknown = await mask.unexpectedErrorProcessingRequest?.({ requestContext, error }).catch((one) => one);
  return { thrown, reported };
}

describe('a failure outside of a field', () => {
  test.each([undefined, OPERATION])('returns an id that is reported, and not the message', async (operation) => {
    const error = new TypeError('Zyx');
    const { thrown, reported } = await maskedErrorFor(error, operation);
    expect(thrown).toMatchObject({
      message: expect.stringContaining('request-1'),
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'request-1' },
    });
    expect(reported).toMatchObject([{ correlationId: 'request-1', error: 'TypeError' }]);
    expect(JSON.stringify([thrown, reported])).not.toContain('Zyx');
  });

  test('is the caller’s mistake if the stack overflows while a request is parsed', async () => {
    const error = new RangeError('Maximum call stack size exceeded');
    const { thrown, reported } = await maskedErrorFor(error, undefined);
    expect(thrown).toMatchObject({ extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
    expect(reported).toEqual([]);
    expect((await maskedErrorFor(error, OPERATION)).thrown).toMatchObject({
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });
});

/** The code in the response and the report must agree: a client that gets an id finds it in the log. */
describe.each<[string, Error]>([
  ['an error of the code', new TypeError('Argument "input" is none')],
  [
    'an error of the library about the result of a resolver',
    new GraphQLError('Expected Iterable, but did not find one.'),
  ],
  ['an error of another class', Object.assign(new Error('Zyx'), { name: 'ThrottlingException' })],
])('%s', (_, cause) => {
  const error = new GraphQLError(cause.message, { path: ['order', 'returns'], originalError: cause });

  test('is a fault, and is reported', async () => {
    const { mask, reported } = maskedErrors();
    const listener = await mask.requestDidStart?.({} as GraphQLRequestContext<Context> as never);
    await listener?.didEncounterErrors?.({ errors: [error], contextValue: CONTEXT, operationName: 'Counter' } as never);
    expect(reported).toMatchObject([
      { correlationId: 'request-1', operation: 'Counter', path: 'order.returns', error: cause.name },
    ]);
    const { extensions } = formatError({ message: '', extensions: { code: 'INTERNAL_SERVER_ERROR' } }, error);
    expect(extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  });
});

test('only the places of a stack are reported, even if the message has lines that look like places', async () => {
  const { reported } = await maskedErrorFor(new Error('one\n    at Zyx (x)\n    at Zyx'), OPERATION);
  expect(reported[0]?.stack.length).toBeGreaterThan(0);
  expect(JSON.stringify(reported)).not.toContain('Zyx');
});
