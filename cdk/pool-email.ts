import { Stack } from 'aws-cdk-lib';
import { UserPoolEmail } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';

/**
 * How the mails of a user pool leave: invitations and codes. By SES in the region of the stack, from the address of messages, whose domain
 * is verified there. Without messages Cognito's own mailer sends them, 50 a day for the whole account.
 */
export function poolEmail(scope: Construct, { messages }: Pick<Configuration, 'messages'>): { email?: UserPoolEmail } {
  if (messages === null) return {};
  const { emailFrom } = messages;
  // No configuration set: its reports are those of messages, which the graph wrote itself.
  return {
    email: UserPoolEmail.withSES({
      fromEmail: emailFrom,
      sesVerifiedDomain: emailFrom.slice(emailFrom.lastIndexOf('@') + 1),
      sesRegion: Stack.of(scope).region,
    }),
  };
}
