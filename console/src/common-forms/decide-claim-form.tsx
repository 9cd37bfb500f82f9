import { Radio, Stack, Text, Textarea } from '@mantine/core';
import {
  ConsoleClaimDocument,
  type ConsoleClaimQuery,
  ConsoleDecideClaimDocument,
} from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../components/command-form.tsx';
import { errorAt } from '../components/command-notice.tsx';
import { ReadView } from '../components/read-view.tsx';
import { useCommand } from '../graph/use-command.ts';
import { useRead } from '../graph/use-read.ts';
import { useFormats } from '../language/formats.ts';
import { useTexts } from '../language/language.ts';
import { useViewer } from '../session/viewer-context.ts';
import { texts } from './texts.ts';

type Claim = Extract<NonNullable<ConsoleClaimQuery['node']>, { readonly __typename: 'WarrantyClaim' }>;
type Props = { readonly claimId: string; onDone(decided: boolean): void };

/** What the customer says about a covered item, and the decision of those who may make it. */
export function DecideClaimForm({ claimId, onDone }: Props) {
  const { noClaim, deskDecides } = useTexts(texts);
  const viewer = useViewer();
  const read = useRead(ConsoleClaimDocument, { id: claimId });
  return (
    <ReadView read={read}>
      {({ node }) => {
        if (node?.__typename !== 'WarrantyClaim') return <Text>{noClaim}</Text>;
        return (
          <Stack gap="sm">
            <ClaimFacts claim={node} />
            {node.claimStatus === 'FILED' &&
              (viewer.may('warranties:decide') ? (
                <Decision claimId={node.id} onDone={onDone} />
              ) : (
                <Text>{deskDecides}</Text>
              ))}
          </Stack>
        );
      }}
    </ReadView>
  );
}

function ClaimFacts({ claim: { warranty, filedAt, claimStatus, description } }: { readonly claim: Claim }) {
  const all = useTexts(texts);
  const { dateOf } = useFormats();
  return (
    <Stack gap={4}>
      {warranty != null && <Text fw={600}>{warranty.description}</Text>}
      <Text style={{ overflowWrap: 'anywhere' }}>{description}</Text>
      <Text size="sm" c="dimmed">
        {[all.filedOn(dateOf(filedAt)), all[claimStatus]].join(' · ')}
      </Text>
    </Stack>
  );
}

function Decision({ claimId, onDone }: Props) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleDecideClaimDocument, (data) => data.decideWarrantyClaim ?? null);
  const [isApproved, setIsApproved] = useState(true);
  const [decision, setDecision] = useState('');
  async function decide(): Promise<void> {
    const done = await command.run({ claimId, approve: isApproved, decision });
    if (done !== null) onDone(true);
  }
  return (
    <CommandForm
      command={command}
      fields={['decision']}
      submit={all.decide}
      onSubmit={() => void decide()}
      onCancel={() => onDone(false)}
    >
      <Radio.Group
        label={all.decision}
        value={isApproved ? 'approve' : 'decline'}
        onChange={(value) => setIsApproved(value === 'approve')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="approve" label={all.approve} data-autofocus />
          <Radio value="decline" label={all.decline} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={all.because}
        description={all.becauseHint}
        value={decision}
        required
        autosize
        error={errorAt(command, 'decision')}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
