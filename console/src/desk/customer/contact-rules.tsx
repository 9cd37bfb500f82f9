import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { ConsoleDeskPreferencesFragment } from 'customer-graph-client/console';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { contactChannelTexts } from '../../terms/contact-terms.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import { RulesForm } from './rules-form.tsx';
import { texts } from './texts.ts';

type Props = { readonly customerId: string; readonly preferences: ConsoleDeskPreferencesFragment };

/** When and how the person wants to be contacted at all. */
export function ContactRules({ customerId, preferences }: Props) {
  const all = useTexts(texts);
  const channels = useTexts(contactChannelTexts);
  const { dateTime, number } = useFormats();
  const viewer = useViewer();
  const { preferredChannel, quietFrom, quietTo, timeZone, weeklyCap, pausedUntil } = preferences.rules;
  const facts = {
    [all.preferred]: preferredChannel == null ? all.noPreference : channels[preferredChannel],
    [all.quiet]: quietFrom == null || quietTo == null ? '–' : all.fromTo(quietFrom, quietTo),
    [all.weeklyCap]: weeklyCap == null ? all.noCap : number(weeklyCap),
    [all.paused]: pausedUntil == null ? all.notPaused : dateTime(pausedUntil),
  };
  return (
    <Panel
      title={all.rules}
      actions={
        viewer.may('preferences:write') && (
          <DialogButton text={all.change}>
            {(close) => <RulesForm customerId={customerId} preferences={preferences} onDone={close} />}
          </DialogButton>
        )
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} component="dl" m={0}>
        {Object.entries(facts).map(([name, value]) => (
          <Stack key={name} gap={2} component="div">
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" m={0}>
              {value}
            </Text>
          </Stack>
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {all.zone(timeZone)}
      </Text>
    </Panel>
  );
}
