import { Button, Fieldset, Group, NativeSelect, Stack } from '@mantine/core';
import type { PlaybookActionKind } from 'customer-graph-client/console';
import { optionsOf } from '../../components/options.ts';
import { useTexts } from '../../language/language.ts';
import { ACTION_KINDS } from '../terms/action-terms.ts';
import { type ActionDraft, fieldsOf, newAction, withKind } from './action-draft.ts';
import { ActionFieldInput } from './action-fields.tsx';
import { texts } from './texts.ts';

type Props = {
  readonly actions: readonly ActionDraft[];
  /** The error of a field, such as `0.title`. */
  errorOf(path: string): string | null;
  onChange(actions: readonly ActionDraft[]): void;
};

/** The actions of a playbook as rows, in the order in which they are done. */
export function ActionRows({ actions, errorOf, onChange }: Props) {
  const all = useTexts(texts);
  const replace = (next: ActionDraft) => onChange(actions.map((one) => (one.key === next.key ? next : one)));
  const remove = (key: string) => onChange(actions.filter((one) => one.key !== key));
  const moveUp = (index: number) => {
    const moved = actions.slice(index - 1, index + 1).toReversed();
    onChange(actions.toSpliced(index - 1, 2, ...moved));
  };
  return (
    <Stack gap="sm" component="section" aria-label={all.actions}>
      {actions.map((action, index) => (
        <Fieldset key={action.key} legend={all.action(index + 1)}>
          <Stack gap="sm">
            <ActionInputs action={action} errorOf={(field) => errorOf(`${index}.${field}`)} onChange={replace} />
            <Group gap="xs">
              <Button
                size="xs"
                variant="default"
                aria-label={all.earlierOf(index + 1)}
                disabled={index === 0}
                onClick={() => moveUp(index)}
              >
                {all.earlier}
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={all.removeOf(index + 1)}
                disabled={actions.length === 1}
                onClick={() => remove(action.key)}
              >
                {all.remove}
              </Button>
            </Group>
          </Stack>
        </Fieldset>
      ))}
      <Group>
        <Button variant="default" onClick={() => onChange([...actions, newAction('ADD_STEP')])}>
          {all.addAction}
        </Button>
      </Group>
    </Stack>
  );
}

type InputsProps = {
  readonly action: ActionDraft;
  readonly errorOf: Props['errorOf'];
  onChange(next: ActionDraft): void;
};

function ActionInputs({ action, errorOf, onChange }: InputsProps) {
  const all = useTexts(texts);
  const kinds = useTexts(ACTION_KINDS);
  return (
    <>
      <NativeSelect
        label={all.actionKind}
        value={action.kind}
        data={optionsOf(kinds)}
        error={errorOf('kind')}
        onChange={(event) => onChange(withKind(action, event.currentTarget.value as PlaybookActionKind))}
      />
      {fieldsOf(action.kind).map((name) => (
        <ActionFieldInput
          key={name}
          {...{ name, action }}
          error={errorOf(name)}
          onChange={(text) => onChange({ ...action, texts: { ...action.texts, [name]: text } })}
        />
      ))}
    </>
  );
}
