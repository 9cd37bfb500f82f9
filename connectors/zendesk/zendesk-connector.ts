import type { Connector } from '../connector.ts';
import { mapEvent } from './map-event.ts';
import { mapTrigger } from './map-trigger.ts';
import { TRIGGER_TOPIC } from './trigger-topic.ts';
import { zendeskIntake } from './zendesk-intake.ts';

/** The webhooks of Zendesk: its events of tickets and users, and the JSON of triggers. */
export const zendeskConnector: Connector = {
  ...zendeskIntake,
  map: (payload, envelope) =>
    envelope.topic === TRIGGER_TOPIC ? mapTrigger(payload, envelope) : mapEvent(envelope.topic, payload),
};
