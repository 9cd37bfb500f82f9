import { Alert, List } from '@mantine/core';
import type { Command, UserError } from '../graph/use-command.ts';
import { useTexts } from '../language/language.ts';
import { texts } from './texts.ts';

type AnyCommand = Pick<Command<never, unknown>, 'status' | 'errors' | 'failure'>;

/**
 * The error of one field, for the `error` of an input. A path is of the input of the mutation, such as `emails.0.address`.
 * @returns null without one
 */
export function errorAt({ errors }: AnyCommand, path: string): string | null {
  const found = errors.filter((error) => pathOf(error) === path);
  return found.length === 0 ? null : found.map(({ message }) => message).join(' ');
}

/** Errors begin with the name of the argument, which forms leave out. */
function pathOf({ path }: UserError): string {
  const [first, ...rest] = path;
  return (first === 'input' ? rest : path).join('.');
}

type Props = {
  readonly command: AnyCommand;
  /** The fields of the form, whose errors stand beside them. */
  readonly fields?: readonly string[];
};

/** What happened to a command, above its buttons: no connection, a refusal, and errors that belong to no field of the form. */
export function CommandNotice({ command, fields = [] }: Props) {
  const { waiting, unknownOutcome, refused } = useTexts(texts);
  const { status, errors, failure } = command;
  const others = errors.filter((error) => !fields.includes(pathOf(error)));
  return (
    <>
      {status === 'WAITING' && (
        <Alert color="yellow" role="status">
          {waiting}
        </Alert>
      )}
      {failure !== null && (
        <Alert color="red" role="alert" title={failure.kind === 'UNKNOWN' ? unknownOutcome : refused}>
          {failure.message}
        </Alert>
      )}
      {others.length > 0 && (
        <Alert color="red" role="alert">
          <List listStyleType="none">
            {others.map(({ message, path }) => (
              <List.Item key={`${path.join('.')} ${message}`}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}
