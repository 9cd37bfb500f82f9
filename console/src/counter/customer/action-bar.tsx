import { Button, Group, Kbd } from '@mantine/core';
import { useShortcuts, useShortcutsOn } from '../../components/shortcuts.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { actionsFor, type OpenAction } from '../person/actions.ts';
import type { CounterCustomer } from '../person/counter-customer.ts';
import { texts as sharedTexts } from '../shared/texts.ts';
import { actionTexts } from './action-texts.ts';
import { texts } from './texts.ts';

type Props = { readonly customer: CounterCustomer; onStart(action: OpenAction): void };

/** Everything that one does at the counter, by a click or by one key. */
export function ActionBar({ customer, onStart }: Props) {
  const names = useTexts(actionTexts);
  const { whatToDo } = useTexts(texts);
  const { key: keyText } = useTexts(sharedTexts);
  const isOn = useShortcutsOn();
  const actions = actionsFor(customer, useViewer());
  useShortcuts(Object.fromEntries(actions.map(({ key, kind }) => [key, () => onStart({ kind, subjectId: null })])));
  if (actions.length === 0) return null;
  return (
    <Group role="toolbar" gap="xs" aria-label={whatToDo}>
      {actions.map(({ kind, key }) => (
        <Button
          key={kind}
          variant="default"
          onClick={() => onStart({ kind, subjectId: null })}
          {...(isOn ? { title: keyText(key.toUpperCase()), 'aria-keyshortcuts': key } : {})}
          rightSection={isOn && <Kbd aria-hidden>{key.toUpperCase()}</Kbd>}
        >
          {names[kind]}
        </Button>
      ))}
    </Group>
  );
}
