import { Text } from '@mantine/core';
import { Page } from '../components/page.tsx';
import { useTexts } from '../language/language.ts';
import { texts } from './texts.ts';

export function NoPage() {
  const { noPage } = useTexts(texts);
  return (
    <Page title="404">
      <Text>{noPage}</Text>
    </Page>
  );
}
