import { expect } from '@playwright/test';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { randomUUID } from 'node:crypto';
import {
  Actors,
  createAccount,
  makeRoomfulClient,
  postMessage,
  unwrap,
  type ActorOutputs,
  type Person,
} from '../../scripts/real-client';
import { BackendProcess } from '../../scripts/testing/backend-process';

const account = (name: string, groups: Person['groups'] = ['User']): Person => ({
  email: `${name.toLowerCase()}@e2e.example`,
  password: 'Playwright-1',
  displayName: name,
  groups,
});

export const fan = account('Frida');
export const secondFan = account('Sven');
export const moderator = account('Mona', ['User', 'Moderator']);

export type RoomStatus = 'SCHEDULED' | 'LIVE' | 'CLOSED';

/** What the tests compare of a message with what a browser shows. */
interface StoredMessage {
  readonly messageId: string;
  readonly nonce: string;
  readonly content: string;
  readonly state?: string | null;
}

/** A running backend with three accounts, and what a test prepares on it through the real client. */
export class House {
  readonly #userPoolId: string;

  private constructor(
    readonly backend: BackendProcess,
    readonly actors: Actors,
    userPoolId: string,
  ) {
    this.#userPoolId = userPoolId;
  }

  static async open(): Promise<House> {
    const backend = await BackendProcess.start({ assembly: '.local/cdk.out', site: '.local/site' });
    const outputs = (await backend.readOutputs()) as unknown as ActorOutputs & {
      auth: { user_pool_id: string };
    };
    const { user_pool_id: userPoolId } = outputs.auth;
    const house = new House(backend, new Actors(outputs, makeRoomfulClient), userPoolId);
    await house.invite([fan, secondFan, moderator]);
    return house;
  }

  /** Gives people accounts. */
  async invite(people: readonly Person[]): Promise<void> {
    const cognito = new CognitoIdentityProviderClient({ ...(await this.backend.readAdmin()) });
    for (const person of people) await createAccount(cognito, this.#userPoolId, person);
    cognito.destroy();
  }

  /** @returns the room's id */
  async makeRoom(title: string, status: RoomStatus = 'LIVE'): Promise<string> {
    const client = await this.actors.actAs(moderator);
    const id = randomUUID();
    const startsAt = new Date().toISOString();
    const room = { id, title, status, startsAt, visibility: 'PUBLIC' } as const;
    unwrap(await client.models.Room.create(room), 'create a room');
    return id;
  }

  /** The moderator changes the room, behind the back of every open page. */
  async changeRoom(
    roomId: string,
    change: {
      title?: string;
      slowModeSeconds?: number;
      readOnly?: boolean;
      streamUrl?: string;
      description?: string;
      announcement?: string;
      pinnedMessageId?: string;
      delivery?: 'STANDARD' | 'BROADCAST';
      expectedAudience?: number;
      status?: RoomStatus;
    },
  ): Promise<void> {
    const client = await this.actors.actAs(moderator);
    unwrap(await client.models.Room.update({ id: roomId, ...change }), 'change the room');
  }

  /** What the server holds of a room's settings. */
  async readSettings(roomId: string) {
    const client = await this.actors.actAs(moderator);
    return unwrap(await client.models.Room.get({ id: roomId }), 'read the room');
  }

  /** Sets rules of the room, as its moderator. */
  async setRules(
    roomId: string,
    rules: {
      blockedWords?: string[];
      onBlockedWord?: 'REFUSE' | 'HOLD';
      holdsAll?: boolean;
      holdAfterReports?: number;
    },
  ): Promise<void> {
    const client = await this.actors.actAs(moderator);
    unwrap(await client.mutations.setRoomRules({ roomId, ...rules }), 'set the rules');
  }

  async readRules(roomId: string) {
    const client = await this.actors.actAs(moderator);
    return unwrap(await client.models.RoomRules.get({ roomId }), 'read the rules');
  }

  /** A moderator decides against all that waits. */
  async discardHeld(roomId: string): Promise<void> {
    const client = await this.actors.actAs(moderator);
    const waiting = unwrap(await client.models.HeldPost.list({ roomId }), 'read what waits');
    for (const { heldId } of waiting)
      unwrap(await client.mutations.discardHeldPost({ roomId, heldId }), 'discard');
  }

  /** What people wrote when they reported messages of the room. */
  async readReports(roomId: string): Promise<(string | null | undefined)[]> {
    const client = await this.actors.actAs(moderator);
    const { data } = await client.models.Report.list({ roomId });
    return data.map(({ reason }) => reason);
  }

  /** Somebody posts, behind the back of every open page. @returns the messages' ids */
  async post(roomId: string, contents: readonly string[], by: Person = moderator): Promise<string[]> {
    const client = await this.actors.actAs(by);
    unwrap(await client.mutations.joinRoom({ roomId, displayName: by.displayName }), 'join');
    const ids: string[] = [];
    for (const content of contents) ids.push(await postMessage(client, roomId, content));
    return ids;
  }

  /** The moderator, who has posted there, replies to a message. */
  async reply(roomId: string, content: string, repliedId: string): Promise<void> {
    await postMessage(await this.actors.actAs(moderator), roomId, content, repliedId);
  }

  /** The moderator, who has posted there, reacts to a message, as soon as the server takes it. */
  async react(roomId: string, messageId: string, emoji: string): Promise<void> {
    const client = await this.actors.actAs(moderator);
    const ask = () => client.mutations.reactToMessage({ roomId, messageId, emoji, isOn: true });
    await expect.poll(async () => (await ask()).errors, { intervals: [250] }).toBeUndefined();
  }

  /** The moderator mutes somebody, behind the back of every open page. */
  async mute(roomId: string, { displayName }: Person): Promise<void> {
    const client = await this.actors.actAs(moderator);
    const { data } = await client.models.Participant.list({ roomId });
    const userId = data.find((one) => one.displayName === displayName)?.userId ?? '';
    const measure = { roomId, userId, measure: 'MUTE', seconds: 600 } as const;
    unwrap(await client.mutations.moderateParticipant(measure), 'mute');
  }

  /** What everything says that the server holds of a room, oldest first. */
  async readRoom(roomId: string): Promise<string[]> {
    return (await this.readMessages(roomId)).map(({ content }) => content);
  }

  /** Everything the server holds of a room, oldest first. */
  async readMessages(roomId: string): Promise<StoredMessage[]> {
    const client = await this.actors.actAs(moderator);
    const messages: StoredMessage[] = [];
    let nextToken: string | null | undefined = null;
    do {
      const page: { data: StoredMessage[]; nextToken?: string | null } = await client.models.Message.list({
        roomId,
        limit: 100,
        nextToken,
      });
      messages.push(...page.data);
      nextToken = page.nextToken;
    } while (nextToken);
    return messages;
  }

  /** What the answers under a message say, as the server holds them, oldest first. */
  async readAnswers(roomId: string, messageId: string): Promise<string[]> {
    const client = await this.actors.actAs(moderator);
    const { data } = await client.models.Thread.list({
      filter: { roomId: { eq: roomId }, messageId: { eq: messageId } },
    });
    return data.map(({ content }) => content);
  }

  close(): Promise<void> {
    return this.backend.remove();
  }
}
