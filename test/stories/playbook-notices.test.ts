import { expect, test } from 'vitest';
import { expectValid } from '../support/event-schemas.ts';
import { feedbackAt, said } from '../support/feedback-stories.ts';
import { openFollowedGraph } from '../support/graph.ts';
import { openJeweller } from '../support/jeweller.ts';
import { draft, playbooksAt } from '../support/playbooks.ts';

test('what a playbook notifies of is on the bus once, by ids alone', async () => {
  const graph = await openFollowedGraph();
  const shop = await openJeweller(Promise.resolve(graph));
  const actions = [{ kind: 'NOTIFY', topic: 'social-desk' }];
  const { playbook } = await playbooksAt(shop).save({ draft: draft({ actions }) });
  const { feedback } = await feedbackAt(shop).submit(said({ handle: '@ana', comment: 'Broken!' }));
  await graph.stream.settled();
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
