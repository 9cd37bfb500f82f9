import type { FeedbackCommandContext } from '../domain/feedback/context.ts';
import type { FeedbackLink } from '../domain/feedback/feedback-link.ts';
import type { Caller } from '../domain/kernel/caller.ts';
import { withMessages } from '../domain/message/message-policy.ts';
import { dailyLimits } from '../domain/person/daily-limits.ts';
import type { PlaybookFault } from '../domain/playbook/match-playbooks.ts';
import { playbookPolicy } from '../domain/playbook/playbook-policy.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { createUnitOfWork } from '../store/dynamo-unit-of-work.ts';
import { s3FileSigner } from '../store/files/s3-file-signer.ts';
import { createRepositories } from '../store/repositories.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { readDailyLimits, readFilesBucket, readRetention, readSettings } from './environment.ts';
import { requireVariable } from './environment-variables.ts';
import { readFeedbackKeys } from './feedback-environment.ts';
import { newId } from './new-id.ts';
import { tableOf } from './table.ts';
import { readTableEnvironment } from './table-environment.ts';

/** The permanent name of the system that records what links bring. */
const SYSTEM = 'feedback-link';

/** What the page for feedback reads with, and the context of the one command that it may run. */
export function createLinkContexts(onFault: (fault: PlaybookFault) => void) {
  const environment = {
    ...{ ...readTableEnvironment(), keys: readFeedbackKeys(), retention: readRetention() },
    ...{ dailyLimits: readDailyLimits(), files: readFilesBucket() },
    /** The address of the page, to which a token is added. */
    url: requireVariable('FEEDBACK_URL'),
  };
  const table = tableOf(environment);
  const now = () => new Date().toISOString();
  const cached = cacheRepositories(readerOf(table, true), now);
  const repositories = createRepositories(table, { consistent: true, cached });
  const files = s3FileSigner(environment.files, table.client.identity, now);
  const settings = readSettings();
  const policy = withMessages(playbookPolicy({ repositories, onFault }), { repositories, settings });
  const admission = dailyLimits(repositories, environment.dailyLimits);

  /**
   * The idempotency key is the link, and every input under it is the same call: of two answers, the first one counts.
   * @param remaining milliseconds that the request still has
   */
  function contextOf(link: FeedbackLink, correlationId: string, remaining: () => number) {
    const command = {
      ...{ operation: 'submitFeedback', client: SYSTEM, subject: link.customerId },
      ...{ idempotencyKey: link.id, fingerprint: '', correlationId },
    };
    const unitOfWork = createUnitOfWork(table, { now, remaining, cached, retention: environment.retention });
    return {
      ...{ command, caller: callerOf(link), repositories, unitOfWork, admission, policy },
      ...{ settings, now, newId },
    } satisfies FeedbackCommandContext;
  }
  return { environment, table, repositories, files, now, contextOf };
}

/** Anyone who has the link may do what the customer's own token may, and only to this one matter. A guest has no record. */
const callerOf = ({ customerId }: FeedbackLink): Caller => ({
  clientId: SYSTEM,
  system: SYSTEM,
  role: 'customer',
  scopes: ['self'],
  store: null,
  staffId: null,
  stores: [],
  customerId,
});
