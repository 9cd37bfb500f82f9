import { expect, it } from 'vitest';
import { DEV } from '../../cdk/configuration.ts';
import { propertiesOf, STAGES, templateOf } from './templates.ts';

const EMAIL = 'hello@mail.vantage.co.uk';

it('with messages, the mails of both pools leave by SES, as the verified domain of their sender', () => {
  const template = templateOf({ ...DEV, messages: { emailFrom: EMAIL, smsOriginationArn: null } });
  const pools = propertiesOf(template, 'AWS::Cognito::UserPool');
  expect(pools).toHaveLength(2);
  for (const { EmailConfiguration } of pools) {
    expect(EmailConfiguration).toMatchObject({ EmailSendingAccount: 'DEVELOPER', From: EMAIL });
    expect(EmailConfiguration.ConfigurationSet).toBeUndefined();
    const [, parts] = EmailConfiguration.SourceArn['Fn::Join'];
    const text = parts
      .map((part: string | { Ref: string }) => (typeof part === 'string' ? part : `<${part.Ref}>`))
      .join('');
    expect(text).toBe('arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/mail.vantage.co.uk');
  }
});

it('in a stage with a region of its own, the identity is in this region', () => {
  const environment = { account: '111122223333', region: 'eu-central-1' };
  const messages = { emailFrom: EMAIL, smsOriginationArn: null };
  const [pool] = propertiesOf(templateOf({ ...DEV, environment, messages }), 'AWS::Cognito::UserPool');
  expect(JSON.stringify(pool.EmailConfiguration.SourceArn)).toContain(
    ':ses:eu-central-1:111122223333:identity/mail.vantage.co.uk',
  );
});

it.each(STAGES)(
  '$stage uses SES if it sends messages, and else the mailer of Cognito',
  ({ configuration, template }) => {
    for (const { EmailConfiguration } of propertiesOf(template, 'AWS::Cognito::UserPool'))
      expect(EmailConfiguration?.EmailSendingAccount).toBe(configuration.messages === null ? undefined : 'DEVELOPER');
  },
);
