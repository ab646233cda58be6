export interface IdSource {
  /** A UUID; one for each thing that is sent, and the same again when it is retried. */
  nonce(): string;
}

export interface Chance {
  /** At least 0 and less than 1. */
  fraction(): number;
}
