import { Button, CloseButton, Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { Condition } from 'customer-graph-client/console';
import { useRef } from 'react';
import { useTexts } from '../../language/language.ts';
import { useConditions } from './condition-field.tsx';
import { texts } from './texts.ts';

export type FindingDraft = {
  readonly key: number;
  readonly part: string;
  readonly condition: Condition;
  readonly note: string;
};

type Props = { readonly value: readonly FindingDraft[]; onChange(value: readonly FindingDraft[]): void };

/** The state of single parts. Those of the last visit stand there already, so that one only changes what changed. */
export function FindingsField({ value, onChange }: Props) {
  const all = useTexts(texts);
  const conditions = useConditions();
  const added = useRef<number | null>(null);
  const change = (key: number, part: Partial<FindingDraft>) =>
    onChange(value.map((finding) => (finding.key === key ? { ...finding, ...part } : finding)));
  function add(): void {
    const key = Math.max(0, ...value.map((finding) => finding.key)) + 1;
    added.current = key;
    onChange([...value, { key, part: '', condition: 'GOOD', note: '' }]);
  }
  return (
    <Fieldset legend={all.findings}>
      <Stack gap="xs">
        {value.map(({ key, part, condition, note }) => (
          <Group key={key} gap="xs" align="end" wrap="wrap">
            <TextInput
              label={all.part}
              value={part}
              autoFocus={added.current === key}
              style={{ flex: '1 1 110px' }}
              onChange={(event) => change(key, { part: event.currentTarget.value })}
            />
            <NativeSelect
              label={all.condition}
              value={condition}
              data={conditions}
              onChange={(event) => change(key, { condition: event.currentTarget.value as Condition })}
            />
            <TextInput
              label={all.note}
              value={note}
              style={{ flex: '2 1 140px' }}
              onChange={(event) => change(key, { note: event.currentTarget.value })}
            />
            <CloseButton
              aria-label={all.removeFinding(part)}
              onClick={() => onChange(value.filter((finding) => finding.key !== key))}
            />
          </Group>
        ))}
        <Button variant="default" size="xs" onClick={add} style={{ alignSelf: 'start' }}>
          {all.addFinding}
        </Button>
      </Stack>
    </Fieldset>
  );
}

type Found = { readonly part: string; readonly condition: Condition };

/** The parts of the last visit, as they were then. */
export const draftsOf = (findings: readonly Found[]): readonly FindingDraft[] =>
  findings.map(({ part, condition }, index) => ({ key: index + 1, part, condition, note: '' }));

/** What a command takes: rows without a part are left out. */
export const toFindings = (drafts: readonly FindingDraft[]) =>
  drafts
    .filter(({ part }) => part.trim() !== '')
    .map(({ part, condition, note }) => ({ part, condition, note: note.trim() === '' ? null : note }));
