import { Alert, Button, Group, JsonInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../language/language.ts';
import { ConditionBuilder } from './condition-builder.tsx';
import { type ConditionTerms, writeCondition } from './condition-model.ts';
import { BUILDER_TEXTS } from './operator-texts.ts';
import { readCondition } from './read-condition.ts';

type Props = ConditionTerms & {
  readonly joinLabel: string;
  readonly mayBeEmpty?: boolean;
  /** As text, in the format of json-rules-engine. */
  readonly value: string;
  readonly error: string | null;
  onChange(text: string): void;
};

/** @returns undefined if the text is no JSON */
export function parseCondition(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A condition as a form, or as a text where the form cannot show it. */
export function ConditionEditor({
  joinLabel,
  mayBeEmpty = false,
  fields,
  fieldTexts,
  valueTexts,
  markFaults = false,
  value,
  error,
  onChange,
}: Props) {
  const all = useTexts(BUILDER_TEXTS);
  const [built, setBuilt] = useState(() => readCondition(parseCondition(value), fields));
  const parsed = parseCondition(value);
  if (built !== null)
    return (
      <Stack gap="sm">
        <ConditionBuilder
          {...{ joinLabel, mayBeEmpty, fields, fieldTexts, valueTexts, markFaults, built }}
          onChange={(next) => {
            setBuilt(next);
            onChange(JSON.stringify(writeCondition(next, fields), null, 2));
          }}
        />
        {error !== null && (
          <Alert color="red" role="alert">
            {error}
          </Alert>
        )}
        <Group>
          <Button size="xs" variant="subtle" onClick={() => setBuilt(null)}>
            {all.asText}
          </Button>
        </Group>
      </Stack>
    );
  const shown = readCondition(parsed, fields);
  return (
    <Stack gap="sm">
      <JsonInput
        label={all.text}
        description={shown === null ? all.onlyText : null}
        value={value}
        error={parsed === undefined ? all.noJson : error}
        onChange={onChange}
        autosize
        minRows={6}
        maxRows={24}
        styles={{ input: { fontFamily: 'monospace' } }}
      />
      <Group>
        <Button size="xs" variant="subtle" disabled={shown === null} onClick={() => setBuilt(shown)}>
          {all.asForm}
        </Button>
      </Group>
    </Stack>
  );
}
