import { Button, Text } from '@mantine/core';
import { ConsoleImportJobDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { useClient } from 'urql';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

/** The report of the rows that were not applied. Its link is good for minutes, so it is read when somebody asks for it. */
export function ReportLink({ jobId }: { readonly jobId: string }) {
  const { report, noReport } = useTexts(texts);
  const client = useClient();
  const [missing, setMissing] = useState(false);
  async function open(): Promise<void> {
    const options = { requestPolicy: 'network-only' } as const;
    const { data } = await client.query(ConsoleImportJobDocument, { id: jobId }, options).toPromise();
    const url = data?.node && 'reportUrl' in data.node ? data.node.reportUrl : null;
    if (url == null) setMissing(true);
    else window.open(url, '_blank', 'noopener');
  }
  if (missing) return <Text size="sm">{noReport}</Text>;
  return (
    <Button size="xs" variant="default" onClick={() => void open()}>
      {report}
    </Button>
  );
}
