import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useShortcuts } from '../../components/shortcuts.ts';
import { useTexts } from '../../language/language.ts';
import { FIRST_RESULT } from './result-keys.ts';
import { texts } from './texts.ts';

type Props = { readonly text: string; readonly busy: boolean; onAsk(text: string): void };

/** A scanner types the code and Enter; a person may go on to the list with the arrow. */
export function LookUpField({ text, busy, onAsk }: Props) {
  const { label, hint, find, slashHint } = useTexts(texts);
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(text), [text]);
  useShortcuts({
    '/': () => {
      input.current?.focus();
      input.current?.select();
    },
  });
  function ask(event: FormEvent): void {
    event.preventDefault();
    if (typed.trim() !== '') onAsk(typed.trim());
  }
  return (
    <search>
      <form onSubmit={ask}>
        <Group align="end" gap="xs">
          <TextInput
            ref={input}
            size="lg"
            label={label}
            description={hint}
            title={slashHint}
            value={typed}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            style={{ flex: 1, minWidth: 220 }}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              document.querySelector<HTMLElement>(FIRST_RESULT)?.focus();
            }}
          />
          <Button type="submit" size="lg" loading={busy}>
            {find}
          </Button>
        </Group>
      </form>
    </search>
  );
}
