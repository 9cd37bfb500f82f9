import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ConsolePainCausesQuery } from 'customer-graph-client/console';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { caseStatusTexts } from '../../terms/case-terms.ts';
import classes from './cause-lists.module.css';
import { texts } from './texts.ts';

type Point = NonNullable<ConsolePainCausesQuery['painPoints']>[number];
type Case = NonNullable<Point['latestCases']>[number];
type Feedback = NonNullable<Point['latestFeedback']>[number];
type Props = { readonly cases: readonly Case[]; readonly feedback: readonly Feedback[] };

export function CauseLists({ cases, feedback }: Props) {
  const all = useTexts(texts);
  return (
    <>
      <Section title={all.cases} none={all.noCases}>
        {cases.map((one) => (
          <CaseEntry key={one.id} one={one} />
        ))}
      </Section>
      <Section title={all.feedback} none={all.noFeedback}>
        {feedback.map((one) => (
          <FeedbackEntry key={one.id} one={one} />
        ))}
      </Section>
    </>
  );
}

type SectionProps = { readonly title: string; readonly none: string; readonly children: readonly ReactNode[] };

function Section({ title, none, children }: SectionProps) {
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h4">
        {title}
      </Title>
      {children.length === 0 ? <Text c="dimmed">{none}</Text> : <ul className={classes['list']}>{children}</ul>}
    </Stack>
  );
}

function CaseEntry({ one: { id, title, openedAt, store, caseStatus } }: { readonly one: Case }) {
  const { dateTime } = useFormats();
  const statuses = useTexts(caseStatusTexts);
  return (
    <li className={classes['entry']}>
      <Anchor component={Link} to={`/desk/cases/${id}`} fw={600}>
        {title}
      </Anchor>
      <Text size="sm" c="dimmed">
        {dateTime(openedAt, store)}
      </Text>
      <Text size="sm">{statuses[caseStatus]}</Text>
    </li>
  );
}

function FeedbackEntry({ one: { metric, score, comment, occurredAt, store } }: { readonly one: Feedback }) {
  const all = useTexts(texts);
  const { dateTime, number } = useFormats();
  return (
    <li className={classes['entry']}>
      {metric != null && score != null && <Text fw={600}>{all.score(metric, number(score))}</Text>}
      {comment != null && <Text>{comment}</Text>}
      <Text size="sm" c="dimmed">
        {dateTime(occurredAt, store)}
      </Text>
    </li>
  );
}
