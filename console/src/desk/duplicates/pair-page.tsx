import { Alert, Anchor, List, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { ConsoleDeskPairDocument, type ConsoleDeskPairQuery } from 'customer-graph-client/console';
import { Link, useParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { PersonCard } from '../common/person-card.tsx';
import { useUrlFilters } from '../common/use-url-filters.ts';
import { RecordList } from '../customer/record-list.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { MergePreview } from './merge-preview.tsx';
import { PairActions } from './pair-actions.tsx';
import { SurvivorChoice } from './survivor-choice.tsx';
import { blockerTexts, texts } from './texts.ts';

/** Two people that may be one: what speaks for it, and what a merge would make of them. */
export default function PairPage() {
  const { left = '', right = '' } = useParams();
  const { same, notFound } = useTexts(texts);
  const { get, set } = useUrlFilters();
  const survivor = get('survivor') === right ? right : left;
  const other = survivor === left ? right : left;
  const read = useRead(ConsoleDeskPairDocument, { left, right, survivor, other }, { live: 'MATCHES' });
  return (
    <Page title={same}>
      <ReadView read={read}>
        {({ left: one, right: two, ...pair }) =>
          one == null || two == null ? (
            <Text>{notFound}</Text>
          ) : one.id === two.id ? (
            <MergedView person={one} />
          ) : (
            <PairView
              {...{ one, two, pair, survivor, other }}
              onSurvivor={(id) => set('survivor', id === left ? null : id)}
            />
          )
        }
      </ReadView>
    </Page>
  );
}

type Side = NonNullable<ConsoleDeskPairQuery['left']>;
type Props = {
  readonly one: Side;
  readonly two: Side;
  readonly pair: Pick<ConsoleDeskPairQuery, 'matchExplanation' | 'mergePreview'>;
  readonly survivor: string;
  readonly other: string;
  onSurvivor(id: string): void;
};

function PairView({ one, two, pair: { matchExplanation, mergePreview }, survivor, other, onSurvivor }: Props) {
  const all = useTexts(texts);
  const blockers = useTexts(blockerTexts);
  const { percent } = useFormats();
  const blockedBy = mergePreview?.blockers ?? [];
  const isBlocked = mergePreview == null || blockedBy.length > 0;
  return (
    <>
      {blockedBy.length > 0 && (
        <Alert color="red" title={all.blockers}>
          <List>
            {blockedBy.map(({ code }) => (
              <List.Item key={code}>{blockers[code]}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {isBlocked ? (
        <BothSides sides={[one, two]} />
      ) : (
        <SurvivorChoice sides={[one, two]} survivor={survivor} onChange={onSurvivor} />
      )}
      {matchExplanation != null && (
        <Panel title={all.evidence}>
          <Text fw={600}>{all.sure(percent(matchExplanation.score))}</Text>
          <EvidenceList evidence={matchExplanation.evidence} />
        </Panel>
      )}
      {mergePreview != null && !isBlocked && <MergePreview preview={mergePreview} sides={[one, two]} />}
      <PairActions {...{ survivor, other }} blocked={isBlocked} />
    </>
  );
}

/** Both people with their records, and so with the numbers that contradict each other. */
function BothSides({ sides }: { readonly sides: readonly Side[] }) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {sides.map((side) => (
        <Paper key={side.id} withBorder p="md">
          <Stack gap="sm">
            <PersonCard person={side} />
            <RecordList records={side.identity?.records ?? []} separable={false} />
          </Stack>
        </Paper>
      ))}
    </SimpleGrid>
  );
}

/** After the merge: the records of the person, to take one out again. */
function MergedView({ person }: { readonly person: Side }) {
  const { merged, mergedHint, openPerson, back } = useTexts(texts);
  return (
    <Panel title={merged}>
      <Text>{mergedHint}</Text>
      <RecordList records={person.identity?.records ?? []} separable />
      <Anchor component={Link} to={`/desk/customers/${person.id}?view=identity`}>
        {openPerson}
      </Anchor>
      <Anchor component={Link} to="/desk/duplicates">
        {back}
      </Anchor>
    </Panel>
  );
}
