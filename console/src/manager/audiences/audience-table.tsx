import { List, Table, Text } from '@mantine/core';
import type { ConsoleAudienceFragment } from 'customer-graph-client/console';
import { WideTable } from '../../components/wide-table.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { objectionTexts } from '../../terms/contact-terms.ts';
import { AudienceActions } from './audience-actions.tsx';
import { texts } from './texts.ts';

export function AudienceTable({ audiences }: { readonly audiences: readonly ConsoleAudienceFragment[] }) {
  const all = useTexts(texts);
  const headings = [all.requested, all.status, all.members, all.leftOut, all.sent, all.actions];
  return (
    <WideTable minWidth={720} headings={headings}>
      {audiences.map((audience) => (
        <AudienceRow key={audience.id} audience={audience} />
      ))}
    </WideTable>
  );
}

function AudienceRow({ audience }: { readonly audience: ConsoleAudienceFragment }) {
  const all = useTexts(texts);
  const { dateTime, number } = useFormats();
  const { exportStatus, requestedAt, members, excluded, sentAt, expiresAt } = audience;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {dateTime(requestedAt)}
      </Table.Th>
      <Table.Td>
        {all[exportStatus]}
        {exportStatus === 'READY' && expiresAt != null && (
          <Text size="sm" c="dimmed">
            {all.until(dateTime(expiresAt))}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{members != null && number(members)}</Table.Td>
      <Table.Td>{excluded != null && <LeftOut excluded={excluded} />}</Table.Td>
      <Table.Td>{sentAt != null && dateTime(sentAt)}</Table.Td>
      <Table.Td>
        <AudienceActions audience={audience} />
      </Table.Td>
    </Table.Tr>
  );
}

function LeftOut({ excluded }: { readonly excluded: NonNullable<ConsoleAudienceFragment['excluded']> }) {
  const all = useTexts(texts);
  const reasons = useTexts(objectionTexts);
  const { number } = useFormats();
  if (excluded.length === 0) return all.nobody;
  return (
    <List size="sm" listStyleType="none">
      {excluded.map(({ code, count }) => (
        <List.Item key={code}>{all.reason(reasons[code], number(count))}</List.Item>
      ))}
    </List>
  );
}
