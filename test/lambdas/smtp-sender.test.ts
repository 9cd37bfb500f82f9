import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import type { OutgoingMessage } from '../../domain/message/sender.ts';
import { smtpSender } from '../../lambdas/smtp-sender.ts';

const MESSAGE: OutgoingMessage = {
  id: 'msg_01900000-0000-7000-8000-000000000000',
  channel: 'EMAIL',
  to: 'nell@example.com',
  fromName: 'Müller, Söhne & Co',
  subject: 'Grüße\r\nBcc: victim@example.com',
  body: 'Zeile 1\nZeile 2 mit <b> & Ümlauten',
  locale: 'de',
  isTransactional: true,
};

type Reply = { readonly code: number } | 'accept' | 'hang up';

/** A real SMTP server on loopback. It answers the text of an email as `reply` says. */
async function openServer(reply: Reply) {
  const mails: { readonly recipients: readonly string[]; readonly mime: Buffer }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ recipients, mime: Buffer.concat(chunks) });
        if (reply === 'hang up') for (const connection of server.connections) connection.close();
        else if (reply === 'accept') callback();
        else callback(Object.assign(new Error('no'), { responseCode: reply.code }));
      });
    },
  });
  server.on('error', () => {});
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  onTestFinished(() => new Promise((resolve) => server.close(resolve)));
  const address = listener.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { mails, sender: smtpSender(`smtp://127.0.0.1:${port}`, 'shop@example.com') };
}

test('an email arrives at a server, to one recipient, with its subject in one line', async () => {
  const { mails, sender } = await openServer('accept');
  expect(await sender.send(MESSAGE)).toEqual({ outcome: 'ACCEPTED' });
  expect(mails.map(({ recipients }) => recipients)).toEqual([['nell@example.com']]);
  const mail = await simpleParser(mails[0]?.mime ?? '');
  expect(mail.from?.value).toEqual([{ name: MESSAGE.fromName, address: 'shop@example.com' }]);
  expect(mail.bcc).toBeUndefined();
  expect(mail.subject).toMatch(/^Grüße\s*Bcc: victim@example\.com$/);
  expect(mail.text?.trim()).toBe(MESSAGE.body);
  expect(mail.html).toContain('Zeile 2 mit &lt;b&gt; &amp; Ümlauten');
  expect(mail.headers.get('x-customer-graph-message')).toBe(MESSAGE.id);
});

test.each([
  { reply: { code: 451 }, outcome: 'RETRY' },
  { reply: { code: 552 }, outcome: 'REFUSED' },
  { reply: 'hang up', outcome: 'UNKNOWN' },
] as const)('a server that answers $reply: $outcome', async ({ reply, outcome }) => {
  const { sender } = await openServer(reply);
  expect((await sender.send(MESSAGE)).outcome).toBe(outcome);
});

test('a server that is not there never has the message', async () => {
  expect((await smtpSender('smtp://127.0.0.1:9', 'shop@example.com').send(MESSAGE)).outcome).toBe('RETRY');
});
