import { Anchor, Badge, Group, List, Paper, SimpleGrid, Stack } from '@mantine/core';
import { ConsoleDeskMatchesDocument, type ConsoleDeskMatchesQuery } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { WideList } from '../../components/wide-list.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { PersonCard } from '../common/person-card.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { texts } from './texts.ts';

type Match = NonNullable<ConsoleDeskMatchesQuery['matchQueue']>['nodes'][number];

/** Pairs of people that are probably one, the surest first. */
export default function MatchesPage() {
  const { title, none } = useTexts(texts);
  const pages = usePages(ConsoleDeskMatchesDocument, { first: 20 }, (data) => data.matchQueue, 'MATCHES');
  return (
    <Page title={title}>
      <PageList pages={pages} empty={none}>
        {(matches) => (
          <WideList>
            {matches.map((match) => (
              <List.Item key={match.id}>
                <MatchLine match={match} />
              </List.Item>
            ))}
          </WideList>
        )}
      </PageList>
    </Page>
  );
}

function MatchLine({ match: { left, right, score, evidence } }: { readonly match: Match }) {
  const { sure, compare } = useTexts(texts);
  const { percent } = useFormats();
  if (left == null || right == null) return null;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <Badge variant="default" tt="none">
            {sure(percent(score))}
          </Badge>
          <Anchor component={Link} to={`/desk/duplicates/${left.id}/${right.id}`}>
            {compare}
          </Anchor>
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <PersonCard person={left} />
          <PersonCard person={right} />
        </SimpleGrid>
        <EvidenceList evidence={evidence} />
      </Stack>
    </Paper>
  );
}
