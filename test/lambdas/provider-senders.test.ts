import { simpleParser } from 'mailparser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageSender, OutgoingMessage } from '../../domain/message/sender.ts';
import { sesSender } from '../../lambdas/ses-sender.ts';
import { smsSender } from '../../lambdas/sms-sender.ts';
import { openProvider, type ProviderAnswer } from '../support/provider-server.ts';

/** How long a sender waits here for an answer. */
const ANSWER_MS = 300;

const EMAIL: OutgoingMessage = {
  id: 'msg_01900000-0000-7000-8000-000000000000',
  channel: 'EMAIL',
  to: 'nell@example.com',
  fromName: 'Müller, Söhne & Co',
  subject: 'Your ring',
  body: 'It is ready.\nSee you soon',
  locale: 'en',
  isTransactional: true,
};
const SMS: OutgoingMessage = { ...EMAIL, channel: 'SMS', to: '+447946000001', subject: null };

beforeEach(() => {
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  // An operator may set this for all clients of a process. It must not make a sender try again.
  vi.stubEnv('AWS_MAX_ATTEMPTS', '5');
  return () => vi.unstubAllEnvs();
});

const ses = (endpoint: string): MessageSender =>
  sesSender({ from: 'shop@example.com', configurationSet: 'reports', endpoint, answerMs: ANSWER_MS });
const sms = (endpoint: string): MessageSender =>
  smsSender({ origination: 'arn:pool', configurationSet: 'reports', endpoint, answerMs: ANSWER_MS });

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html: the error's name is in a header. */
const sesError = (status: number, name: string): ProviderAnswer => ({
  ...{ status, headers: { 'x-amzn-errortype': name }, body: { message: 'about nell@example.com' } },
});
/** https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_SendTextMessage.html: AWS JSON 1.0. */
const smsError = (status: number, name: string): ProviderAnswer => ({
  ...{ status, headers: { 'content-type': 'application/x-amz-json-1.0' } },
  body: { __type: `com.amazonaws.pinpointsmsvoicev2#${name}`, Message: 'about +447946000001' },
});
const ACCEPTED: ProviderAnswer = { status: 200, body: { MessageId: '0100019' } };

describe('Amazon SES', () => {
  test('gets the email as MIME, with the tag that its reports repeat', async () => {
    const { requests, endpoint } = await openProvider(ACCEPTED);
    expect(await ses(endpoint).send(EMAIL)).toEqual({ outcome: 'ACCEPTED' });
    expect(requests).toMatchObject([
      {
        ...{ method: 'POST', path: '/v2/email/outbound-emails' },
        headers: { authorization: expect.stringContaining('/eu-west-1/ses/aws4_request') },
        body: {
          FromEmailAddress: 'shop@example.com',
          Destination: { ToAddresses: ['nell@example.com'] },
          ConfigurationSetName: 'reports',
          EmailTags: [{ Name: 'messageId', Value: EMAIL.id }],
        },
      },
    ]);
    const mail = await simpleParser(Buffer.from(requests[0]?.body.Content.Raw.Data, 'base64'));
    expect(mail).toMatchObject({ subject: 'Your ring', text: 'It is ready.\nSee you soon' });
    expect(mail.from?.value).toEqual([{ name: EMAIL.fromName, address: 'shop@example.com' }]);
    // SES allows these characters only, at most 256. https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html
    expect(EMAIL.id).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
  });

  test.each([
    // https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html
    [sesError(429, 'TooManyRequestsException'), 'RETRY'],
    [sesError(400, 'ThrottlingException'), 'RETRY'],
    [sesError(400, 'LimitExceededException'), 'RETRY'],
    [sesError(400, 'SendingPausedException'), 'RETRY'],
    [sesError(400, 'AccountSuspendedException'), 'RETRY'],
    [sesError(400, 'MailFromDomainNotVerifiedException'), 'RETRY'],
    [sesError(404, 'NotFoundException'), 'RETRY'],
    [sesError(400, 'MessageRejected'), 'REFUSED'],
    [sesError(400, 'BadRequestException'), 'REFUSED'],
    [sesError(500, 'InternalServiceErrorException'), 'UNKNOWN'],
    [sesError(502, 'BadGateway'), 'UNKNOWN'],
    // https://docs.aws.amazon.com/ses/latest/APIReference-V2/CommonErrors.html
    [sesError(503, 'ServiceUnavailable'), 'UNKNOWN'],
  ] as const)('%j is %s, after one request', (answer, outcome) => expectOneRequest(ses, EMAIL, answer, outcome));
});

describe('AWS End User Messaging', () => {
  test('gets the text, with the context that its reports repeat', async () => {
    const { requests, endpoint } = await openProvider(ACCEPTED);
    expect(await sms(endpoint).send(SMS)).toEqual({ outcome: 'ACCEPTED' });
    expect(requests).toMatchObject([
      {
        ...{ method: 'POST', path: '/' },
        headers: {
          'x-amz-target': 'PinpointSMSVoiceV2.SendTextMessage',
          'content-type': 'application/x-amz-json-1.0',
          authorization: expect.stringContaining('/eu-west-1/sms-voice/aws4_request'),
        },
        body: {
          DestinationPhoneNumber: '+447946000001',
          OriginationIdentity: 'arn:pool',
          MessageBody: SMS.body,
          MessageType: 'TRANSACTIONAL',
          ConfigurationSetName: 'reports',
          Context: { messageId: SMS.id },
        },
      },
    ]);
    await sms(endpoint).send({ ...SMS, isTransactional: false });
    expect(requests[1]?.body.MessageType).toBe('PROMOTIONAL');
  });

  test.each([
    [smsError(400, 'ThrottlingException'), 'RETRY'],
    [smsError(400, 'ServiceQuotaExceededException'), 'RETRY'],
    [smsError(400, 'AccessDeniedException'), 'RETRY'],
    [smsError(400, 'ResourceNotFoundException'), 'RETRY'],
    [smsError(400, 'ValidationException'), 'REFUSED'],
    [smsError(400, 'ConflictException'), 'REFUSED'],
    [smsError(500, 'InternalServerException'), 'UNKNOWN'],
    [smsError(503, 'ServiceUnavailable'), 'UNKNOWN'],
  ] as const)('%j is %s, after one request', (answer, outcome) => expectOneRequest(sms, SMS, answer, outcome));
});

describe.each([
  ['Amazon SES', ses, EMAIL],
  ['AWS End User Messaging', sms, SMS],
] as const)('%s may have a message', (_name, sender, message) => {
  test.each(['no answer', 'hang up', 'stop in the headers', 'stop in the body', 'hang up in the body'] as const)(
    'after: %s',
    (answer) => expectOneRequest(sender, message, answer, 'UNKNOWN'),
  );

  test('and surely has none where nothing listens', async () => {
    expect(await sender('http://127.0.0.1:9').send(message)).toMatchObject({ outcome: 'RETRY' });
  });
});

/** The note goes to the log and to the message, so it may not hold the address. */
async function expectOneRequest(
  sender: (endpoint: string) => MessageSender,
  message: OutgoingMessage,
  answer: ProviderAnswer,
  outcome: string,
): Promise<void> {
  const { requests, endpoint } = await openProvider(answer);
  const result = await sender(endpoint).send(message);
  expect(result).toEqual({ outcome, note: expect.stringMatching(/^[A-Za-z]+$/) });
  expect(requests).toHaveLength(1);
}
