/** The topic of the JSON that a trigger or an automation sends. The shop writes it as `docs/integrations.md` shows. */
export const TRIGGER_TOPIC = 'trigger';
