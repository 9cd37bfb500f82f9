import { Text } from '@mantine/core';
import { ConsoleDeskMatchDocument } from 'customer-graph-client/console';
import { Navigate, useParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

/** Leads to the two people of a match, by its id alone, as a next action names it. */
export default function MatchPage() {
  const { id = '' } = useParams();
  const { same, notFound } = useTexts(texts);
  const read = useRead(ConsoleDeskMatchDocument, { id });
  return (
    <Page title={same}>
      <ReadView read={read}>
        {({ node }) =>
          node?.__typename === 'Match' && node.left != null && node.right != null ? (
            <Navigate to={`/desk/duplicates/${node.left.id}/${node.right.id}`} replace />
          ) : (
            <Text>{notFound}</Text>
          )
        }
      </ReadView>
    </Page>
  );
}
