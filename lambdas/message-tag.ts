/** The name of the tag of a provider that holds the id of a message. */
export const MESSAGE_ID_TAG = 'messageId';
