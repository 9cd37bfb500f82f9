import { Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import type { ConsolePlaybookExplanationsQuery } from 'customer-graph-client/console';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';
import { useActionText } from './use-action-text.ts';

type Explanation = NonNullable<ConsolePlaybookExplanationsQuery['playbookExplanations']>[number];
type ExplainedAction = Explanation['actions'][number];

/** Those that would act first. */
export function Explanations({ explanations }: { readonly explanations: readonly Explanation[] }) {
  const all = useTexts(texts);
  const sorted = explanations.toSorted((one, other) => Number(other.acts) - Number(one.acts));
  return (
    <Stack gap="sm" component="section" aria-label={all.answer}>
      {sorted.map((explanation) => (
        <ExplanationCard key={explanation.playbook} explanation={explanation} />
      ))}
    </Stack>
  );
}

function ExplanationCard({ explanation }: { readonly explanation: Explanation }) {
  const all = useTexts(texts);
  const { playbook, acts, because, becauseNot, actions } = explanation;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap">
        <Title order={3} size="h5">
          {playbook}
        </Title>
        <Badge {...(acts ? { color: 'green' } : { variant: 'default' })} tt="none" style={{ flexShrink: 0 }}>
          {acts ? all.acts : all.actsNot}
        </Badge>
      </Group>
      <Reasons reasons={acts ? because : becauseNot} />
      {actions.length > 0 && (
        <List size="sm" type="ordered" mt="xs">
          {actions.map((action) => (
            <List.Item key={JSON.stringify(action.action)}>
              <ActionLine action={action} />
            </List.Item>
          ))}
        </List>
      )}
    </Paper>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  const all = useTexts(texts);
  if (reasons.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {all.because(reasons.join('; '))}
    </Text>
  );
}

function ActionLine({
  action: { action, acts, notBefore, becauseNot, objections },
}: {
  readonly action: ExplainedAction;
}) {
  const all = useTexts(texts);
  const actionText = useActionText();
  const { dateTime } = useFormats();
  return (
    <>
      <Text size="sm" fw={acts ? 600 : 400}>
        {acts ? actionText(action) : all.notDone(actionText(action))}
      </Text>
      {notBefore != null && <Text size="sm">{all.notBefore(dateTime(notBefore))}</Text>}
      <Reasons reasons={[...becauseNot, ...objections.map(({ message }) => message)]} />
    </>
  );
}
