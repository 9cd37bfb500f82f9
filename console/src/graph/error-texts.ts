import type { UserErrorCode } from 'customer-graph-client/console';
import { defineTexts } from '../language/language.ts';

const asWritten = (message: string): string => message;

/** What a refusal says, by its code. The graph writes its messages in English: other languages say the kind of it first. */
export const userErrorTexts = defineTexts(
  {
    NOT_FOUND: asWritten,
    INVALID: asWritten,
    AMBIGUOUS: asWritten,
    CONFLICT: asWritten,
    VERSION_CONFLICT: asWritten,
    IDEMPOTENCY_KEY_REUSED: asWritten,
    ALREADY_EXISTS: asWritten,
    NOT_ALLOWED: asWritten,
    LIMIT_EXCEEDED: asWritten,
  } satisfies Record<UserErrorCode, (message: string) => string>,
  {
    NOT_FOUND: (message) => `Das gibt es nicht (${message})`,
    INVALID: (message) => `Das ist nicht gültig (${message})`,
    AMBIGUOUS: (message) => `Das passt auf mehrere Personen (${message})`,
    CONFLICT: (message) => `Das geht so nicht (${message})`,
    VERSION_CONFLICT: (message) => `Jemand hat es inzwischen geändert. Laden Sie die Seite neu (${message})`,
    IDEMPOTENCY_KEY_REUSED: (message) => `Das wurde schon mit anderen Angaben gesendet (${message})`,
    ALREADY_EXISTS: (message) => `Das gibt es schon (${message})`,
    NOT_ALLOWED: (message) => `Das dürfen Sie nicht (${message})`,
    LIMIT_EXCEEDED: (message) => `Das sind zu viele (${message})`,
  },
);
