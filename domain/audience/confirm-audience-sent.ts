import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isInFuture } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { type Audience, LIST_DAYS } from './audience.ts';
import type { AudienceCommandContext } from './context.ts';

export type ConfirmAudienceSentInput = { readonly audienceId: string; readonly occurredAt: Instant };

const AUDIENCE: Path = ['input', 'audienceId'];
const OCCURRED_AT: Path = ['input', 'occurredAt'];

/** Says that the people of an audience were contacted. A job records it for each of them. An audience is sent once. */
export function confirmAudienceSent(
  context: AudienceCommandContext,
  { audienceId, occurredAt }: ConfirmAudienceSentInput,
): Promise<Result<Audience>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const [audience = null] = await repositories.audiences([audienceId]);
      return audience ?? reject('NOT_FOUND', AUDIENCE, 'No audience has this id.');
    },
    decide(before) {
      const now = context.now();
      checkConfirmable(before, now);
      if (isInFuture(occurredAt, now))
        reject('INVALID', OCCURRED_AT, 'This time is in the future. Give the time at which it was sent.');
      if (Date.parse(occurredAt) < Date.parse(before.requestedAt))
        reject('INVALID', OCCURRED_AT, `The audience was requested later, at ${before.requestedAt}.`);
      const sending = { occurredAt, list: 0, offset: 0, recorded: 0, gone: 0, dueAt: now };
      const after: Audience = { ...before, version: before.version + 1, sending };
      return { changes: [{ entity: 'audience', before, after }], replayRefs: { audienceId }, result: after };
    },
    async replay({ audienceId: id = '' }) {
      const [audience = null] = await repositories.audiences([id]);
      return audience ?? reject('NOT_FOUND', ['input'], 'The audience of that call no longer exists.');
    },
  });
}

function checkConfirmable({ stage, result, sending, listsUntil }: Audience, now: Instant): void {
  if (sending !== null)
    reject('NOT_ALLOWED', AUDIENCE, `This audience was sent at ${sending.occurredAt}. To send again, export it again.`);
  if (stage === 'RUNNING' || stage === 'FAILED' || result === null)
    reject('NOT_ALLOWED', AUDIENCE, 'This audience has no file that could be sent. Confirm one that was READY.');
  if (listsUntil === null || listsUntil <= now)
    reject(
      'NOT_ALLOWED',
      AUDIENCE,
      `Confirm an audience within ${LIST_DAYS} days. Who was in this one is not stored any more.`,
    );
}
