import { Button, Group, List, Switch, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ConsolePlaybookFragment, ConsoleSavePlaybookDocument } from 'customer-graph-client/console';
import { CommandNotice } from '../../components/command-notice.tsx';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { LaterItems } from '../../components/later.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { TRIGGERS } from '../terms/action-terms.ts';
import { PlaybookForm } from './playbook-form.tsx';
import { texts } from './texts.ts';
import { useActionText } from './use-action-text.ts';

type Playbook = ConsolePlaybookFragment;
type Props = { readonly playbooks: readonly Playbook[]; readonly mayWrite: boolean };

export function PlaybookTable({ playbooks, mayWrite }: Props) {
  const all = useTexts(texts);
  const headings = [all.name, all.trigger, all.actions, all.state, ...(mayWrite ? [all.edit] : [])];
  return (
    <WideTable minWidth={800} headings={headings} verticalSpacing="sm">
      <LaterItems items={playbooks}>
        {(shown) => shown.map((playbook) => <PlaybookRow key={playbook.id} playbook={playbook} mayWrite={mayWrite} />)}
      </LaterItems>
    </WideTable>
  );
}

function PlaybookRow({ playbook, mayWrite }: { readonly playbook: Playbook; readonly mayWrite: boolean }) {
  const all = useTexts(texts);
  const triggers = useTexts(TRIGGERS);
  const actionText = useActionText();
  const command = useCommand(ConsoleSavePlaybookDocument, (data) => data.savePlaybook ?? null);
  const [opened, { open, close }] = useDisclosure(false);
  const { id, version, name, trigger, actions, enabled } = playbook;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        {name}
      </Table.Th>
      <Table.Td>{triggers[trigger]}</Table.Td>
      <Table.Td>
        <List size="sm" type="ordered">
          {actions.map((action) => (
            <List.Item key={JSON.stringify(action)}>{actionText(action)}</List.Item>
          ))}
        </List>
      </Table.Td>
      <Table.Td>
        {mayWrite ? (
          <Switch
            label={enabled ? all.on : all.off}
            aria-label={all.onOff(name)}
            checked={enabled}
            disabled={command.busy}
            onChange={() => void command.run({ id, expectedVersion: version, enabled: !enabled })}
          />
        ) : enabled ? (
          all.on
        ) : (
          all.off
        )}
        <CommandNotice command={command} />
      </Table.Td>
      {mayWrite && (
        <Table.Td>
          <Group>
            <Button size="xs" variant="default" aria-label={all.editOf(name)} onClick={open}>
              {all.edit}
            </Button>
          </Group>
          <FormDrawer title={opened ? all.editOf(name) : null} onClose={close}>
            <PlaybookForm playbook={playbook} onDone={close} />
          </FormDrawer>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
