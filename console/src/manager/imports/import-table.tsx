import { Button, Group, Progress, Table, Text } from '@mantine/core';
import {
  ConsoleCancelImportDocument,
  type ConsoleImportJobFragment,
  ConsoleResumeImportDocument,
} from 'customer-graph-client/console';
import { CommandNotice } from '../../components/command-notice.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { ReportLink } from './report-link.tsx';
import { texts } from './texts.ts';

type Job = ConsoleImportJobFragment;

export function ImportTable({ jobs }: { readonly jobs: readonly Job[] }) {
  const { format, status, rows, applied, skipped, failed, started, ended, actions } = useTexts(texts);
  return (
    <WideTable minWidth={800} headings={[format, status, rows, applied, skipped, failed, started, ended, actions]}>
      {jobs.map((job) => (
        <ImportRow key={job.id} job={job} />
      ))}
    </WideTable>
  );
}

function ImportRow({ job }: { readonly job: Job }) {
  const all = useTexts(texts);
  const { number, dateTime } = useFormats();
  return (
    <Table.Tr>
      <Table.Td>
        {job.format}
        {job.dryRun && (
          <Text size="sm" c="dimmed">
            {all.dryRun}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{all[job.importStatus]}</Table.Td>
      <Table.Td>
        <ImportProgress job={job} />
      </Table.Td>
      <Table.Td>{number(job.applied)}</Table.Td>
      <Table.Td>{number(job.skipped)}</Table.Td>
      <Table.Td>{number(job.failed)}</Table.Td>
      <Table.Td>{dateTime(job.startedAt)}</Table.Td>
      <Table.Td>{job.endedAt != null && dateTime(job.endedAt)}</Table.Td>
      <Table.Td>
        <ImportActions job={job} />
      </Table.Td>
    </Table.Tr>
  );
}

function ImportProgress({ job: { rows, rowsTotal } }: { readonly job: Job }) {
  const { progress, rows: label } = useTexts(texts);
  const { number } = useFormats();
  if (rowsTotal == null) return number(rows);
  return (
    <>
      <Text size="sm">{progress(number(rows), number(rowsTotal))}</Text>
      <Progress value={rowsTotal === 0 ? 100 : (rows / rowsTotal) * 100} aria-label={label} />
    </>
  );
}

function ImportActions({ job }: { readonly job: Job }) {
  const { stop, resume } = useTexts(texts);
  const cancelling = useCommand(ConsoleCancelImportDocument, (data) => data.cancelImport ?? null);
  const resuming = useCommand(ConsoleResumeImportDocument, (data) => data.resumeImport ?? null);
  const { id: jobId, importStatus } = job;
  const canResume = importStatus === 'STOPPED' || importStatus === 'CANCELLED' || importStatus === 'FAILED';
  return (
    <Group gap="xs">
      {importStatus === 'RUNNING' && (
        <Button size="xs" variant="default" loading={cancelling.busy} onClick={() => void cancelling.run({ jobId })}>
          {stop}
        </Button>
      )}
      {canResume && (
        <Button size="xs" variant="default" loading={resuming.busy} onClick={() => void resuming.run({ jobId })}>
          {resume}
        </Button>
      )}
      {job.endedAt != null && job.skipped + job.failed > 0 && <ReportLink jobId={jobId} />}
      <CommandNotice command={cancelling} />
      <CommandNotice command={resuming} />
    </Group>
  );
}
