import { Logger } from '@aws-lambda-powertools/logger';
import { expect, it, vi } from 'vitest';
import { withErrorLogging } from '../../lambdas/error-logging.ts';

it('adds the request id to each log line, logs an error without its message, and throws it again', async () => {
  const lines: string[] = [];
  const logger = new Logger({ serviceName: 'test' });
  // The logger has its own console.
  vi.spyOn(Reflect.get(logger, 'console'), 'error').mockImplementation((line) => void lines.push(String(line)));
  const handler = withErrorLogging(logger, async (message: string, _lambda: { awsRequestId: string }) => {
    throw new TypeError(message);
  });
  await expect(handler('ana@example.com', { awsRequestId: 'first' })).rejects.toThrow(TypeError);
  await expect(handler('ana@example.com', { awsRequestId: 'second' })).rejects.toThrow(TypeError);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { requestId: 'first', message: 'the invocation failed', failure: { error: 'TypeError' } },
    { requestId: 'second' },
  ]);
  expect(lines.join()).not.toContain('ana@example.com');
});
