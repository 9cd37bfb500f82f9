import { SimpleGrid, Stack, Text } from '@mantine/core';
import { Countdown } from '../../components/countdown.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { isRunning } from '../common/next-due.ts';
import type { ShownCase } from './case-type.ts';
import { texts } from './texts.ts';

/** The promised times of a case. Its clocks stand still while it waits for the customer, and when it is resolved. */
export function CaseClocks({ serviceCase }: { readonly serviceCase: ShownCase }) {
  const { firstResponse, resolution, nextUpdate } = useTexts(texts);
  const { firstResponseDueAt, firstRespondedAt, resolutionDueAt, resolvedAt, nextUpdateDueAt } = serviceCase;
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} component="dl" m={0}>
      <Clock name={firstResponse} dueAt={firstResponseDueAt} doneAt={firstRespondedAt} serviceCase={serviceCase} />
      <Clock name={resolution} dueAt={resolutionDueAt} doneAt={resolvedAt} serviceCase={serviceCase} />
      {nextUpdateDueAt != null && <Clock name={nextUpdate} dueAt={nextUpdateDueAt} serviceCase={serviceCase} />}
    </SimpleGrid>
  );
}

type Props = {
  readonly name: string;
  readonly dueAt: string;
  readonly doneAt?: string | null | undefined;
  readonly serviceCase: ShownCase;
};

function Clock({ name, dueAt, doneAt, serviceCase: { caseStatus, store } }: Props) {
  const { met, stands } = useTexts(texts);
  const { dateTime } = useFormats();
  const zone = store ?? null;
  return (
    <Stack gap={2} component="div">
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0}>
        {doneAt != null ? (
          met(dateTime(doneAt, zone))
        ) : isRunning(caseStatus) ? (
          <Running {...{ dueAt, zone }} />
        ) : (
          stands
        )}
      </Text>
    </Stack>
  );
}

function Running({ dueAt, zone }: { readonly dueAt: string; readonly zone: string | null }) {
  const { dateTime } = useFormats();
  return (
    <>
      <Countdown dueAt={dueAt} store={zone} />
      <Text component="span" size="sm" display="block">
        {dateTime(dueAt, zone)}
      </Text>
    </>
  );
}
