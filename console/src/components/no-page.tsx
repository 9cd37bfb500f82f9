import { Text } from '@mantine/core';
import { useTexts } from '../language/language.ts';
import { Page } from './page.tsx';
import { texts } from './texts.ts';

export function NoPage() {
  const { noPage } = useTexts(texts);
  return (
    <Page title="404">
      <Text>{noPage}</Text>
    </Page>
  );
}
