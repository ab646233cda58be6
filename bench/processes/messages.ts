/** What the bench's processes say to each other over Node's IPC. All of it is JSON. */

/** How to become a subscriber of a server, and how to make it send. Every server describes itself so. */
export interface Plan {
  readonly port: number;
  /** Ways to subscribe; socket n takes the n-th, in turn. */
  readonly visitors: readonly Visitor[];
  /** Requests that send one message to every subscriber; message n takes the n-th, in turn. */
  readonly requests: readonly SendingRequest[];
}

export interface Visitor {
  /** Of the WebSocket, with its query. */
  readonly path: string;
  readonly protocols: readonly string[];
  /** Frames of the client's side, each sent once the text that it waits for has come. */
  readonly steps: readonly Step[];
  /** What the server says once it counts the socket as a subscriber; null if the handshake is all. */
  readonly subscribedBy: string | null;
}

export interface Step {
  /** Null: right after the handshake. */
  readonly after: string | null;
  readonly text: string;
}

export interface SendingRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `__NUMBER__` stands for the message's number, six digits. */
  readonly body: string;
}

export interface ProcessorTime {
  /** Of all threads, since the process began. */
  readonly microseconds: number;
}

export interface Memory {
  /** Resident, after a garbage collection. */
  readonly bytes: number;
}

export type ServerQuestion =
  | { readonly ask: 'cpu' }
  | { readonly ask: 'memory' }
  | { readonly ask: 'profile'; readonly isOn: boolean }
  | { readonly ask: 'steps' }
  | { readonly ask: 'meter' }
  | { readonly ask: 'end' };

export type CrowdQuestion =
  | { readonly ask: 'connect'; readonly plan: Plan; readonly count: number }
  /** Connects people who keep whatever they hear. */
  | { readonly ask: 'listen'; readonly plan: Plan; readonly count: number }
  /** How many frames have come to all of them together. */
  | { readonly ask: 'count' }
  | { readonly ask: 'heard' }
  /** Sends so many a second, however long the answers take. */
  | {
      readonly ask: 'pace';
      readonly plan: Plan;
      readonly first: number;
      readonly count: number;
      readonly perSecond: number;
    }
  | {
      readonly ask: 'send';
      /** Number of the first message. */
      readonly first: number;
      readonly count: number;
      /** All at once; else each is sent once the one before it was answered and has reached everyone. */
      readonly isBurst: boolean;
    }
  | {
      readonly ask: 'load';
      readonly plan: Plan;
      readonly first: number;
      readonly count: number;
      readonly clients: number;
    };

/** Answer to `send`. */
export interface Sent {
  /** Milliseconds until the last socket had the last message. */
  readonly milliseconds: number;
  /** Milliseconds until each request was answered. */
  readonly answers: readonly number[];
}

/** Answer to `heard`: people who heard the same are told of once. */
export interface Heard {
  readonly sequences: readonly {
    readonly people: number;
    readonly events: readonly HeardEvent[];
  }[];
}

export interface HeardEvent {
  readonly text: string;
  /** When it came to the fastest, and so on to the slowest, in milliseconds since the epoch: 21 of them. */
  readonly arrivals: readonly number[];
}

/** Answer to `pace`: when each request was sent, in milliseconds since the epoch. */
export interface Paced {
  readonly sentAt: readonly number[];
}
