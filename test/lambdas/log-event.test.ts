import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { linesOfLogEvent } from '../../lambdas/log-event.ts';
import { logEventOf } from '../../local/logs/log-event.ts';

const eventOf = (data: object) => ({
  awslogs: { data: gzipSync(JSON.stringify(data)).toString('base64') },
});

/** In the form that the documentation shows. */
const DOCUMENTED = {
  ...{ owner: '111111111111', logGroup: 'CloudTrail/logs', logStream: '111111111111_CloudTrail/logs_us-east-1' },
  subscriptionFilters: ['Destination'],
  messageType: 'DATA_MESSAGE',
  logEvents: [
    { id: '31953106606966983378809025079804211143289615424298221568', timestamp: 1432826855000, message: '{"a":1}' },
    { id: '31953106606966983378809025079804211143289615424298221569', timestamp: 1432826855000, message: '{"b":2}' },
  ],
};

test('an event has its lines in order', () => {
  expect(linesOfLogEvent(eventOf(DOCUMENTED))).toEqual(['{"a":1}', '{"b":2}']);
});

test('a message that tests the subscription has none', () => {
  const control = {
    ...DOCUMENTED,
    messageType: 'CONTROL_MESSAGE',
    logEvents: [{ id: '', timestamp: 0, message: 'CWL CONTROL' }],
  };
  expect(linesOfLogEvent(eventOf(control))).toEqual([]);
});

test('the local event has the same form', () => {
  expect(linesOfLogEvent(logEventOf(['{"a":1}', 'ü'], new Date()))).toEqual(['{"a":1}', 'ü']);
});
