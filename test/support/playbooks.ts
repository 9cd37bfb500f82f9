import type { Answer, TestCaller } from './graph.ts';
import type { Jeweller } from './jeweller.ts';

type Data = Answer['data'];

export const PLAYBOOK = `id version name enabled trigger condition actions {
  kind severity reason title dueInMinutes offer value { amount currency } percent message via topic
}`;

let draftCount = 0;
/** A playbook that opens a case for a low NPS, with overrides; each has another name. */
export const playbookDraft = (more: object = {}) => ({
  name: `Low score ${draftCount++}`,
  trigger: 'FEEDBACK_RECEIVED',
  condition: { all: [{ fact: 'event', path: '$.score', operator: 'lessThanInclusive', value: 6 }] },
  actions: [{ kind: 'OPEN_CASE', severity: 'HIGH', reason: 'DAMAGED_ITEM', title: 'Unhappy customer' }],
  ...more,
});

/** Helpers for stories about playbooks. The default caller is an analyst. */
export function createPlaybookDesk({ graph, mutate }: Jeweller) {
  const analyst = graph.as('analyst');
  return {
    analyst,
    save: (input: object, by: TestCaller = analyst): Promise<Data> =>
      mutate('savePlaybook', `playbook { ${PLAYBOOK} }`, input, by),
    all: async (by: TestCaller = analyst): Promise<Data> => (await by.run(`{ playbooks { ${PLAYBOOK} } }`)).playbooks,
    preview: (input: object, by: TestCaller = analyst): Promise<Answer> =>
      by.ask(
        `query ($input: PlaybookPreviewInput!) { playbookPreview(input: $input) {
           playbook action { kind title severity offer } because } }`,
        { input },
      ),
  };
}
