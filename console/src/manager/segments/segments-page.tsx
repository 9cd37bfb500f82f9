import { Anchor, Button, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ConsoleSegmentsDocument, type ConsoleSegmentsQuery } from 'customer-graph-client/console';
import { Link, useNavigate } from 'react-router';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { SegmentForm } from './segment-form.tsx';
import { texts } from './texts.ts';

/** Groups of customers that keep themselves up to date. */
export default function SegmentsPage() {
  const all = useTexts(texts);
  const viewer = useViewer();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure(false);
  const read = useRead(ConsoleSegmentsDocument, {});
  const mayWrite = viewer.may('segments:write');
  return (
    <Page title={all.title} actions={mayWrite && <Button onClick={open}>{all.create}</Button>}>
      <ReadView read={read}>
        {({ segments }) =>
          segments == null || segments.length === 0 ? <Text>{all.none}</Text> : <SegmentTable segments={segments} />
        }
      </ReadView>
      <FormDrawer title={opened ? all.create : null} onClose={close}>
        <SegmentForm
          onDone={(id) => {
            close();
            if (id !== null) void navigate(`/manager/segments/${id}`);
          }}
        />
      </FormDrawer>
    </Page>
  );
}

function SegmentTable({ segments }: { readonly segments: NonNullable<ConsoleSegmentsQuery['segments']> }) {
  const all = useTexts(texts);
  const { number } = useFormats();
  return (
    <WideTable minWidth={560} headings={[all.name, all.description, all.status, all.members]}>
      {segments.map(({ id, name, description, segmentStatus, memberCount }) => (
        <Table.Tr key={id}>
          <Table.Th scope="row" fw={600}>
            <Anchor component={Link} to={`/manager/segments/${id}`}>
              {name}
            </Anchor>
          </Table.Th>
          <Table.Td>{description}</Table.Td>
          <Table.Td>{all[segmentStatus]}</Table.Td>
          <Table.Td>{number(memberCount)}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}
