/**
 * The partitions of the table that the page for feedback may use: what giving one piece of feedback reads and writes, with the
 * reactions of playbooks and messages. The file imports nothing, so that `cdk/` can use it. A test compares it with what the page does.
 */
export const FEEDBACK_PAGE_PARTITIONS: Readonly<Record<'read' | 'write' | 'delete', readonly string[]>> = {
  read: [
    ...['CUSTOMER#*', 'ORDER#*', 'WARRANTY#*', 'CASE#*', 'FEEDBACK#*', 'FEEDBACK_LINK#*', 'ATTACHMENT#*'],
    ...['SHOP', 'SPECIAL_DAYS#*', 'PLAYBOOK', 'DAILY_USE#*', 'IDEMPOTENCY#feedback-link#*', 'MESSAGE_TEMPLATE'],
    // Whose contact a guest's order has.
    ...['EMAIL#*', 'PHONE#*', 'HANDLE#order#*'],
  ],
  write: [
    ...['CUSTOMER#*', 'CASE#*', 'FEEDBACK#*', 'FEEDBACK_LINK#*', 'FOLLOW_UP#*', 'NOTICE#*', 'OWED#*', 'OWED_BY#*'],
    ...['ATTACHMENT#*', 'DAILY_USE#*', 'IDEMPOTENCY#feedback-link#*', 'BUDGET#SYSTEM#feedback-page *'],
    // The message that a case is open, and the record that keeps what a guest says.
    ...['MESSAGE#*', 'EMAIL#*', 'PHONE#*', 'HANDLE#order#*'],
  ],
  // What a case no longer owes after a playbook has changed it.
  delete: ['OWED#*', 'OWED_BY#*'],
};
