import { expect, test } from 'vitest';
import { expectValid } from '../support/event-schemas.ts';
import { createFeedbackDesk, feedbackInput } from '../support/feedback-desk.ts';
import { openGraphWithStream } from '../support/graph.ts';
import { openJeweller } from '../support/jeweller.ts';
import { createPlaybookDesk, playbookDraft } from '../support/playbooks.ts';

test('a notification of a playbook is published once, with ids only', async () => {
  const graph = await openGraphWithStream();
  const shop = await openJeweller(Promise.resolve(graph));
  const actions = [{ kind: 'NOTIFY', topic: 'social-desk' }];
  const { playbook } = await createPlaybookDesk(shop).save({ draft: playbookDraft({ actions }) });
  const { feedback } = await createFeedbackDesk(shop).submit(feedbackInput({ handle: '@ana', comment: 'Broken!' }));
  await graph.stream.drain();
  const notices = (await graph.stream.events()).filter((event) => event['detail-type'] === 'PlaybookNotified');
  expect(notices).toMatchObject([
    {
      detail: {
        ...{ id: expect.stringMatching(/^PlaybookNotified:ntc_/), topic: 'social-desk', playbookId: playbook.id },
        ...{ trigger: 'FEEDBACK_RECEIVED', subjectId: feedback.id, customerId: null, caseId: null },
      },
    },
  ]);
  for (const { detail } of notices) expectValid('PlaybookNotified', detail);
  expect(JSON.stringify(notices)).not.toMatch(/@ana|Broken/);
});
