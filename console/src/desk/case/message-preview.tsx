import { Paper, Stack, Text } from '@mantine/core';
import { ConsoleDeskMessagePreviewDocument, type MessagePreviewInput } from 'customer-graph-client/console';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

/** The text of the shop as the customer would get it, in the customer's language. */
export function MessagePreview({ question }: { readonly question: MessagePreviewInput }) {
  const { preview: title, noPreview } = useTexts(texts);
  const { data, error, loading } = useRead(ConsoleDeskMessagePreviewDocument, { input: question });
  const preview = data?.messagePreview ?? null;
  if (loading) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-label={title}>
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {title}
        </Text>
        {preview === null ? (
          <Text>{error?.graphQLErrors[0]?.message ?? noPreview}</Text>
        ) : (
          <>
            {preview.subject && <Text fw={600}>{preview.subject}</Text>}
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{preview.body}</Text>
          </>
        )}
      </Stack>
    </Paper>
  );
}
