import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Command } from '../graph/use-command.ts';
import { useTexts } from '../language/language.ts';
import { CommandNotice } from './command-notice.tsx';
import { texts } from './texts.ts';
import { useTypedText } from './typed-text.ts';

type Props = {
  readonly command: Pick<Command<never, unknown>, 'status' | 'busy' | 'errors' | 'failure'>;
  /** The paths of the fields, whose errors the form shows beside them with `errorAt`. */
  readonly fields: readonly string[];
  /** The text of the button that sends the form. */
  readonly submit: string;
  readonly children: ReactNode;
  onSubmit(): void;
  onCancel?(): void;
};

/** A form that sends a command by its button, by Enter, and by Control and Enter from any field. Its fields keep what was typed until it is done. */
export function CommandForm({ command, fields, submit, children, onSubmit, onCancel }: Props) {
  const { cancel, sendKeys } = useTexts(texts);
  const form = useRef<HTMLFormElement>(null);
  const noteTyped = useTypedText();
  // A long form may have its first error out of sight.
  useEffect(() => {
    if (command.errors.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [command.errors]);
  function send(event: FormEvent): void {
    event.preventDefault();
    if (!command.busy) onSubmit();
  }
  function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
    // In a text of several lines and in a list to choose from, Enter alone means something else.
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
  return (
    <form ref={form} onInput={noteTyped} onSubmit={send} onKeyDown={sendByKeys} noValidate>
      <Stack gap="sm">
        {children}
        <CommandNotice command={command} fields={fields} />
        <Group justify="flex-end">
          {onCancel !== undefined && (
            <Button variant="default" onClick={onCancel} disabled={command.busy}>
              {cancel}
            </Button>
          )}
          <Button type="submit" loading={command.busy} title={sendKeys}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
