import { GraphQLError } from 'graphql';

/**
 * The message of an error about the form of a request, without the invalid value that the library graphql repeats.
 * Values are about people, and clients log messages. The place and the reason are enough to fix the request.
 */
export function redactValues(error: unknown, message: string): string {
  const reason = error instanceof GraphQLError ? error.originalError?.message : undefined;
  const variable = /^Variable "\$\w+"/.exec(message)?.[0];
  if (variable === undefined || reason === undefined || !message.endsWith(`; ${reason}`)) return redactReason(message);
  const beforeReason = message.slice(0, -`; ${reason}`.length);
  const place = / at "[\w.[\]]+"$/.exec(beforeReason)?.[0] ?? '';
  return `${variable} got an invalid value${place}; ${redactReason(reason)}`;
}

function redactReason(message: string): string {
  return message
    .replace(/^(\w+(?: "\w+")? cannot represent [\w -]*value): .*$/s, '$1.')
    .replace(/^(Expected value of type "[^"]+"), found .*$/s, '$1.')
    .replace(/^(Argument "\w+") has invalid value .*$/s, '$1 has an invalid value.')
    .replace(/^Value ".*" does not exist in/s, 'This value does not exist in')
    .replace(/^Field ".*" is not defined by type ("\w+").*$/s, 'A field here is not defined by type $1.')
    .replace(
      /^There can be only one input field named ".*"\.$/s,
      'There can be only one input field with the same name.',
    )
    .replace(/^Unknown operation named ".*"\.$/s, 'There is no operation of this name.')
    .replace(/^(Syntax Error: .*?\b(?:Name|String|BlockString|Int|Float)) ".*$/s, '$1.')
    .replace(/^(Syntax Error: [^":]+): .*$/s, '$1.');
}
