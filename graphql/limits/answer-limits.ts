import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** In bytes. Lambda accepts a result of 6 MB, in which each quote of the answer takes two bytes. */
export const MAX_ANSWER_BYTES = 5 * 1_024 * 1_024;
const MAX_ERRORS = 100;

export const TOO_LARGE = {
  message: `The request was executed, but its answer has more than ${MAX_ANSWER_BYTES} bytes. Ask for less, or in several requests.`,
  extensions: { code: 'ANSWER_TOO_LARGE', allowed: MAX_ANSWER_BYTES },
};

/** Returns at most 100 errors, and an error in place of an answer that is too large, before it is written as text. */
export const limitAnswer: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return;
        const { singleResult: result } = body;
        const { errors = [] } = result;
        if (errors.length > MAX_ERRORS) {
          result.errors = errors.slice(0, MAX_ERRORS);
          result.extensions = { ...result.extensions, omittedErrors: errors.length - MAX_ERRORS };
        }
        if (!isLargerThan(result.data, MAX_ANSWER_BYTES)) return;
        http.status = 400;
        result.errors = [new GraphQLError(TOO_LARGE.message, { extensions: TOO_LARGE.extensions }).toJSON()];
        delete result.data;
      },
    };
  },
};

/** Whether a value has more bytes as JSON. Counts no escapes, and stops as soon as it knows. */
export function isLargerThan(root: unknown, bytes: number): boolean {
  let left = bytes;
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') left -= value.length + 2;
    else if (typeof value !== 'object' || value === null) left -= 4;
    else if (Array.isArray(value)) for (const item of value) waiting.push(item);
    else
      for (const name in value) {
        left -= name.length + 4;
        waiting.push((value as Record<string, unknown>)[name]);
      }
    if (left < 0) return true;
  }
  return false;
}
