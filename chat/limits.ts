/** Limits that the server enforces and the client shows. Lengths are
 * in UTF-16 code units (JavaScript's `length`), which both sides count alike. */

/** Of a message or an answer, after trimming. */
export const maximumContentLength = 2000;

export const maximumDisplayNameLength = 40;

/** A nonce is a UUID; this only bounds what a client can store. */
export const maximumNonceLength = 64;

/** Messages in the live window and in a page of history. */
export const pageSize = 50;

/** No list operation returns more than this at once. */
export const maximumPageSize = 100;
