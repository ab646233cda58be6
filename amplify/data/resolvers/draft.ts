import { util } from '@aws-appsync/utils';
import {
  contentPattern,
  dropUnseenPairs,
  maximumContentLength,
  maximumNonceLength,
  ulidPattern,
  visiblePattern,
} from '../../../chat/limits';

/** What a person wants to post, checked; the same for a message and for an answer. */
export interface Draft {
  readonly roomId: string;
  readonly content: string;
  readonly nonce: string;
}

/** The server chooses ids; GraphQL still wants one in the input, and this is the only one accepted. */
export const newId = 'new';

/** @returns the draft with its content as it is stored; refuses (`BAD_NONCE`, and as `checkContent`) what can't be posted */
export function checkDraft(input: Draft): Draft {
  const content = checkContent(input.content);
  if (input.nonce === '' || input.nonce.length > maximumNonceLength)
    util.error(`unable to send; nonce must have 1 to ${maximumNonceLength} characters`, 'BAD_NONCE');
  return { roomId: input.roomId, content, nonce: input.nonce };
}

/** @returns the text trimmed and in Unicode's composed form (NFC); refuses (`EMPTY`, `TOO_LONG`, `BAD_CONTENT`) what can't be posted */
export function checkContent(text: string): string {
  const content = util.str.normalize(text, 'nfc').trim();
  if (content.length > maximumContentLength)
    util.error(`unable to send; the text is longer than ${maximumContentLength} characters`, 'TOO_LONG');
  // The length comes first, so that the patterns run over bounded text.
  if (!util.matches(visiblePattern, dropUnseenPairs(content)))
    util.error('unable to send; the text is empty', 'EMPTY');
  if (!util.matches(contentPattern, content))
    util.error('unable to send; the text has control characters', 'BAD_CONTENT');
  return content;
}

/** What the server stamps on every post; the schema lets a client send it. */
export interface StampedFields {
  readonly senderId?: string | null;
  readonly senderName?: string | null;
  readonly senderRole?: string | null;
  readonly editedAt?: string | null;
  readonly removedAt?: string | null;
  readonly removedBy?: string | null;
}

/** Refuses (`FORBIDDEN_FIELD`) a client that sets one of them. */
export function refuseStampedFields(input: StampedFields): void {
  refuseStamped('senderId', input.senderId);
  refuseStamped('senderName', input.senderName);
  refuseStamped('senderRole', input.senderRole);
  refuseStamped('editedAt', input.editedAt);
  refuseStamped('removedAt', input.removedAt);
  refuseStamped('removedBy', input.removedBy);
}

/** Refuses (`FORBIDDEN_FIELD`) a value for a field that the server alone sets. */
export function refuseStamped(field: string, value: unknown): void {
  if (value !== undefined && value !== null)
    util.error(`unable to send; ${field} is set by the server`, 'FORBIDDEN_FIELD');
}

/** Refuses (`FORBIDDEN_FIELD`) a condition of the client's: what comes before the write it would stop is done by then. */
export function refuseCondition({ condition }: { readonly condition?: unknown }): void {
  if (condition) util.error('unable to do this; condition is not for clients', 'FORBIDDEN_FIELD');
}

/** Refuses (`FORBIDDEN_FIELD`) an id chosen by the client. */
export function refuseChosenId(field: string, value: string): void {
  if (value !== newId)
    util.error(`unable to send; ${field} is chosen by the server, send "${newId}"`, 'FORBIDDEN_FIELD');
}

/** Refuses (`MESSAGE_NOT_FOUND`) what can't be the id of a message; whether there is such a message is not looked up. */
export function checkMessageId(messageId: string): void {
  if (!util.matches(ulidPattern, messageId))
    util.error('unable to find the message; there is none with this id', 'MESSAGE_NOT_FOUND');
}
