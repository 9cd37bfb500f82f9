import { Text } from '@mantine/core';
import { ConsoleSegmentDocument } from 'customer-graph-client/console';
import { useParams } from 'react-router';
import { useDateRange } from '../../components/date-range.tsx';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { SegmentDetails } from './segment-details.tsx';
import { texts } from './texts.ts';

/** One segment: its size over time and its members. */
export default function SegmentPage() {
  const { id = '' } = useParams();
  const all = useTexts(texts);
  const [{ range }] = useDateRange('days90');
  const read = useRead(ConsoleSegmentDocument, { id, ...range });
  const segment = read.data?.node != null && 'segmentStatus' in read.data.node ? read.data.node : null;
  return (
    <Page title={segment?.name ?? all.title}>
      <ReadView read={read}>
        {() =>
          segment === null ? (
            <Text>{all.noSegment}</Text>
          ) : (
            <SegmentDetails segment={segment} onRefresh={read.refresh} />
          )
        }
      </ReadView>
    </Page>
  );
}
