import { Alert, Group, List, Text } from '@mantine/core';
import type { ConsoleDeskCustomerQuery, ContactChannel, ContactPurpose } from 'customer-graph-client/console';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { contactChannelTexts, objectionTexts, purposeTexts } from '../../terms/contact-terms.ts';
import { ChoiceSelect } from '../common/choice-select.tsx';
import { useUrlFilters } from '../common/use-url-filters.ts';
import { texts } from './texts.ts';

type Decision = NonNullable<NonNullable<ConsoleDeskCustomerQuery['customer']>['contactDecision']>;
type Props = {
  readonly decision: Decision | null;
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
};

/** "May we write to her?", with each reason against it and the ways that are open. */
export function ContactQuestion({ decision, channel, purpose }: Props) {
  const all = useTexts(texts);
  const { set } = useUrlFilters();
  return (
    <Panel title={all.question}>
      <Group align="end">
        <ChoiceSelect
          label={all.channel}
          texts={useTexts(contactChannelTexts)}
          value={channel}
          onChange={(value) => set('channel', value)}
        />
        <ChoiceSelect
          label={all.purpose}
          texts={useTexts(purposeTexts)}
          value={purpose}
          onChange={(value) => set('purpose', value)}
        />
      </Group>
      {decision !== null && <Answer decision={decision} />}
    </Panel>
  );
}

function Answer({ decision: { allowed, reasons, alternatives } }: { readonly decision: Decision }) {
  const all = useTexts(texts);
  const objections = useTexts(objectionTexts);
  const channels = useTexts(contactChannelTexts);
  const { dateTime, list } = useFormats();
  return (
    <Alert color={allowed ? 'green' : 'red'} title={allowed ? all.yes : all.no} role="status">
      {!allowed && (
        <>
          <List>
            {reasons.map(({ code, until }) => (
              <List.Item key={code}>
                {[objections[code], ...(until == null ? [] : [all.until(dateTime(until))])].join(', ')}
              </List.Item>
            ))}
          </List>
          <Text mt="xs">
            {alternatives.length === 0
              ? all.noAlternative
              : all.alternatives(list(alternatives.map((way) => channels[way])))}
          </Text>
        </>
      )}
    </Alert>
  );
}
