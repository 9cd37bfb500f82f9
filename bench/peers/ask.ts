import { eventOf } from '../harness/graph.ts';
import type { Question, Request } from './questions.ts';
import type { ServerProcess } from './server-process.ts';

/** A number for each request of a run, so that no order has the number of another. */
let asked = 0;

/** The events of the next requests of a server. The servers of one database share its numbers of orders. */
export function nextEvents(server: ServerProcess, question: Question, count: number, customers: number): object[] {
  return Array.from({ length: count }, () => {
    const number = asked++;
    return eventFor(server, question, number, `${server.name}-${number}`, customers);
  });
}

export function eventFor(
  { name }: ServerProcess,
  question: Question,
  number: number,
  key: string,
  customers: number,
): object {
  const request: Question['request'] = name === 'postgraphile' ? question.requestOfPostgraphile : question.request;
  const { query, variables }: Request = request(number, key, customers);
  return eventOf(query, variables);
}
