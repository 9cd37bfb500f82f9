import { beforeAll, expect, test } from 'vitest';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';

let jeweller: Jeweller;
let customer: { id: string };
beforeAll(async () => {
  jeweller = await openJeweller();
  customer = { id: await jeweller.customer() };
});

const now = () => new Date().toISOString();

test('a web shop reads the feedback and the interaction that it wrote, and no case', async () => {
  const commerce = jeweller.graph.as('commerce');
  const submit = `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) {
    feedback { id comment customer { id } } userErrors { code } } }`;
  const feedback = { ...freshKey(), customer, comment: 'Lovely', occurredAt: now() };
  expect((await commerce.run(submit, { input: feedback })).submitFeedback).toMatchObject({
    feedback: { comment: 'Lovely', customer },
    userErrors: [],
  });
  const record = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) {
    interaction { id subject customer { id } } userErrors { code } } }`;
  const interaction = { ...freshKey(), customer, type: 'CART_ABANDONED', subject: 'Ring', occurredAt: now() };
  expect((await commerce.run(record, { input: interaction })).recordInteraction).toMatchObject({
    interaction: { subject: 'Ring', customer },
    userErrors: [],
  });
  const { errors } = await commerce.ask(
    'query ($id: ID!) { customer(id: $id) { interactions { nodes { id } } } }',
    customer,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('an analyst reads preferences', async () => {
  const query =
    'query ($id: ID!) { customer(id: $id) { preferences { version } contactDecision(channel: EMAIL, purpose: MARKETING) { allowed } } }';
  expect((await jeweller.graph.as('analyst').run(query, customer)).customer).toMatchObject({
    preferences: { version: 0 },
    contactDecision: { allowed: false },
  });
});
