import { postGraphql } from './post-graphql';
import type { ListedRows } from './rows';
import type { SelectionSets } from './selection-sets';

const modelOf = {
  listMessages: 'Message',
  listThreads: 'Thread',
  listParticipants: 'Participant',
  listAuditEntries: 'AuditEntry',
} as const;

/** What became of a mutation: `row` of it, or the code it was refused with. */
export type Attempt =
  | { readonly code: null; readonly row: Readonly<Record<string, unknown>> }
  | { readonly code: string; readonly row: null };

type Input = Readonly<Record<string, unknown>>;

/**
 * The API as one person reaches it, by plain requests. So many people can act at the same moment, which
 * aws-amplify's one session a process doesn't allow.
 */
export class PersonApi {
  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly selections: SelectionSets,
  ) {}

  joinRoom(roomId: string, displayName: string): Promise<Attempt> {
    const query = `mutation ($roomId: ID!, $displayName: String!) {
      joinRoom(roomId: $roomId, displayName: $displayName) { roomId userId displayName }
    }`;
    return this.#attempt('joinRoom', query, { roomId, displayName });
  }

  createMessage(input: Input): Promise<Attempt> {
    return this.#write('create', 'Message', { ...input, messageId: 'new' });
  }

  createThread(input: Input): Promise<Attempt> {
    return this.#write('create', 'Thread', { ...input, threadId: 'new' });
  }

  updateMessage(input: Input): Promise<Attempt> {
    return this.#write('update', 'Message', input);
  }

  updateThread(input: Input): Promise<Attempt> {
    return this.#write('update', 'Thread', input);
  }

  createRoom(input: Input): Promise<Attempt> {
    return this.#write('create', 'Room', input);
  }

  updateRoom(input: Input): Promise<Attempt> {
    return this.#write('update', 'Room', input);
  }

  moderate(variables: Input): Promise<Attempt> {
    const query = `mutation ($roomId: ID!, $userId: ID!, $measure: Measure!, $seconds: Int, $reason: String) {
      moderateParticipant(roomId: $roomId, userId: $userId, measure: $measure, seconds: $seconds, reason: $reason) {
        userId mutedUntil bannedAt
      }
    }`;
    return this.#attempt('moderateParticipant', query, variables);
  }

  react(roomId: string, messageId: string, emoji: string, isOn: boolean): Promise<Attempt> {
    const query = `mutation ($roomId: ID!, $messageId: ID!, $emoji: String!, $isOn: Boolean!) {
      reactToMessage(roomId: $roomId, messageId: $messageId, emoji: $emoji, isOn: $isOn) {
        roomId messageId isTold reactionVersion
        reaction0 reaction1 reaction2 reaction3 reaction4 reaction5
      }
    }`;
    return this.#attempt('reactToMessage', query, { roomId, messageId, emoji, isOn });
  }

  beat(roomId: string): Promise<Attempt> {
    const query = 'mutation ($roomId: ID!) { beat(roomId: $roomId) { roomId audience beatOneIn at } }';
    return this.#attempt('beat', query, { roomId });
  }

  /** @param counts JSON, or what somebody sends instead */
  sendReactions(roomId: string, counts: string | null): Promise<Attempt> {
    const query = `mutation ($roomId: ID!, $counts: AWSJSON) {
      sendReactions(roomId: $roomId, counts: $counts) { roomId }
    }`;
    return this.#attempt('sendReactions', query, { roomId, counts });
  }

  /** The emojis that this person reacts to a message with. */
  async ownReactions(roomId: string, messageId: string): Promise<readonly string[]> {
    const query = `query ($roomId: ID!, $id: ID!) {
      myReactions(roomId: $roomId, from: $id, to: $id) { emoji }
    }`;
    const { data, errors } = await postGraphql(this.url, this.token, {
      query,
      variables: { roomId, id: messageId },
    });
    const rows = data?.['myReactions'] as readonly { readonly emoji: string }[] | undefined;
    if (!rows) throw new Error(`unable to read reactions; ${JSON.stringify(errors)}`);
    return rows.map(({ emoji }) => emoji);
  }

  /** All of a room's rows, in their order, page by page. */
  async listAll<Name extends keyof ListedRows>(name: Name, roomId: string): Promise<ListedRows[Name][]> {
    const items = `items { ${this.selections[modelOf[name]]} }`;
    const query = `query ($roomId: ID!, $nextToken: String) {
      ${name}(roomId: $roomId, nextToken: $nextToken, limit: 100) { ${items} nextToken }
    }`;
    const rows: ListedRows[Name][] = [];
    let nextToken: string | null = null;
    do {
      const answer = await postGraphql(this.url, this.token, { query, variables: { roomId, nextToken } });
      const page = answer.data?.[name] as
        { readonly items: readonly ListedRows[Name][]; readonly nextToken: string | null } | null | undefined;
      if (!page) throw new Error(`unable to read ${name}; ${JSON.stringify(answer.errors)}`);
      rows.push(...page.items);
      nextToken = page.nextToken;
    } while (nextToken !== null);
    return rows;
  }

  /** The answer is asked for whole: subscribers hear what a mutation selects, and no more. */
  #write(verb: 'create' | 'update', model: 'Room' | 'Message' | 'Thread', input: Input): Promise<Attempt> {
    const name = `${verb}${model}`;
    const type = `${verb === 'create' ? 'Create' : 'Update'}${model}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${this.selections[model]} } }`;
    return this.#attempt(name, query, { input });
  }

  async #attempt(name: string, query: string, variables: Input): Promise<Attempt> {
    const { data, errors = [] } = await postGraphql(this.url, this.token, { query, variables });
    const [error] = errors;
    if (error) return { code: error.errorType ?? error.message, row: null };
    return { code: null, row: (data?.[name] ?? {}) as Readonly<Record<string, unknown>> };
  }
}
