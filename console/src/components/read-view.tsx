import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';
import type { Read } from '../graph/use-read.ts';
import { useTexts } from '../language/language.ts';
import { texts } from './texts.ts';

type Props<Data> = { readonly read: Read<Data>; readonly children: (data: Data) => ReactNode };

/** What a query returned; bars while it loads; why it failed, with a button to try again. Data stay while a later try fails. */
export function ReadView<Data>({ read, children }: Props<Data>) {
  if (read.loading) return <LoadingBars />;
  return (
    <Stack gap="md">
      {read.error !== undefined && (
        <ReadError error={read.error} partial={read.data !== undefined} onRetry={read.refresh} />
      )}
      {read.data !== undefined && children(read.data)}
    </Stack>
  );
}

export function LoadingBars() {
  const { loading } = useTexts(texts);
  return (
    <Stack gap="sm" role="status" aria-label={loading} data-loading>
      {['100%', '80%', '90%'].map((width) => (
        <Skeleton key={width} height={20} width={width} />
      ))}
    </Stack>
  );
}

type ErrorProps = { readonly error: CombinedError; readonly partial: boolean; onRetry(): void };

export function ReadError({ error, partial, onRetry }: ErrorProps) {
  const { noConnection, notAllowed, outdated, readFailed, incomplete, tryAgain } = useTexts(texts);
  const codes = error.graphQLErrors.map(({ extensions }) => extensions['code']);
  const isOffline = error.networkError !== undefined && error.response === undefined;
  const isForbidden = codes.length > 0 && codes.every((code) => code === 'FORBIDDEN');
  // The server knows the operations of its own version alone.
  const isOutdated = codes.includes('PERSISTED_QUERY_NOT_FOUND');
  const explanation = isOffline ? noConnection : isForbidden ? notAllowed : isOutdated ? outdated : null;
  const heading = explanation ?? (partial ? incomplete : readFailed);
  return (
    <Alert color={isOffline || partial ? 'yellow' : 'red'} title={heading} role="alert">
      <Group justify="space-between">
        <span>{explanation === null && (error.graphQLErrors[0]?.message ?? error.networkError?.message)}</span>
        <Button variant="default" size="xs" onClick={onRetry}>
          {tryAgain}
        </Button>
      </Group>
    </Alert>
  );
}
