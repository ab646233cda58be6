/** Limits that the server enforces and the client shows. Counted in Unicode code points unless said otherwise. */

/** Of a message or an answer, after trimming. */
export const maximumContentLength = 2000;

export const maximumDisplayNameLength = 40;

/** UTF-16 code units; a nonce is a UUID, so this only bounds what a client can store. */
export const maximumNonceLength = 64;

/** Messages in the live window and in a page of history. */
export const pageSize = 50;

/** No list operation returns more than this at once. */
export const maximumPageSize = 100;
