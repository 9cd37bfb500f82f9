import { Anchor, Group, List, Text } from '@mantine/core';
import { type ConsoleDeskIdentityFragment, ConsoleDeskIdentityHistoryDocument } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { PageList } from '../../components/page-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFollowingPages } from '../../graph/use-following-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { IdentityEventLine } from './identity-event-line.tsx';
import { RecordList } from './record-list.tsx';
import { texts } from './texts.ts';

type Props = { readonly customerId: string; readonly identity: ConsoleDeskIdentityFragment };

/** Which records are this person, how they came together, and who may be the same person. */
export function IdentityView({ customerId, identity: { records, unidentified, history, duplicates } }: Props) {
  const all = useTexts(texts);
  return (
    <>
      <Panel title={all.records}>
        <RecordList records={records} separable={records.length > 1} />
      </Panel>
      {unidentified.length > 0 && (
        <Panel title={all.saidUnder}>
          <RecordList records={unidentified} separable />
        </Panel>
      )}
      {duplicates != null && duplicates.length > 0 && (
        <Panel title={all.duplicates}>
          <List listStyleType="none" spacing="xs">
            {duplicates.map((pair) => (
              <List.Item key={pair.id}>
                <PairLine customerId={customerId} pair={pair} />
              </List.Item>
            ))}
          </List>
        </Panel>
      )}
      {history != null && <History customerId={customerId} first={history} />}
    </>
  );
}

type Pair = NonNullable<ConsoleDeskIdentityFragment['duplicates']>[number];

function PairLine({ pair: { left, right, score } }: { readonly customerId: string; readonly pair: Pair }) {
  const all = useTexts(texts);
  const { percent } = useFormats();
  if (left == null || right == null) return null;
  return (
    <Group gap="xs">
      <Text>{[left.name?.display, right.name?.display].join(' · ')}</Text>
      <Text size="sm">{all.score(percent(score))}</Text>
      <Anchor component={Link} to={`/desk/duplicates/${left.id}/${right.id}`}>
        {all.compare}
      </Anchor>
    </Group>
  );
}

type HistoryProps = {
  readonly customerId: string;
  readonly first: NonNullable<ConsoleDeskIdentityFragment['history']>;
};

function History({ customerId, first }: HistoryProps) {
  const { history, noHistory } = useTexts(texts);
  const variables = { id: customerId, first: 20 };
  const pages = useFollowingPages(
    first,
    ConsoleDeskIdentityHistoryDocument,
    variables,
    ({ customer }) => customer?.identity?.history,
  );
  return (
    <Panel title={history}>
      <PageList pages={pages} empty={noHistory}>
        {(events) => (
          <List listStyleType="none" spacing="sm">
            {events.map((event) => (
              <List.Item key={event.id}>
                <IdentityEventLine event={event} />
              </List.Item>
            ))}
          </List>
        )}
      </PageList>
    </Panel>
  );
}
