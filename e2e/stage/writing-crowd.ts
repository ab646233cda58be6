import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { fetchAuthSession } from 'aws-amplify/auth';
import { randomUUID } from 'node:crypto';
import { createAccount } from '../../scripts/real-client';
import type { House } from './house';

interface Writer {
  readonly name: string;
  readonly token: string;
}

/** What the server lets one person post at once. */
const mostOfOne = 20;

/**
 * Many people who write and react at the same moment. By plain requests with the tokens of their own sign-ins, since
 * aws-amplify holds one session a process.
 */
export class WritingCrowd {
  private constructor(
    private readonly house: House,
    private readonly roomId: string,
    private readonly writers: readonly Writer[],
  ) {}

  /** They sign in and join. */
  static async gather(house: House, roomId: string, size: number): Promise<WritingCrowd> {
    const { auth } = (await house.backend.readOutputs()) as { auth: { user_pool_id: string } };
    const cognito = new CognitoIdentityProviderClient({ ...(await house.backend.readAdmin()) });
    const writers: Writer[] = [];
    for (let number = 0; number < size; number += 1) {
      const name = `Guest ${String(number)}`;
      const account = {
        email: `guest-${String(number)}@e2e.example`,
        password: 'Playwright-1',
        groups: ['User'],
      };
      await createAccount(cognito, auth.user_pool_id, account);
      await house.actors.actAs(account);
      const { tokens } = await fetchAuthSession();
      writers.push({ name, token: tokens?.accessToken.toString() ?? '' });
    }
    cognito.destroy();
    const crowd = new WritingCrowd(house, roomId, writers);
    await Promise.all(
      writers.map((writer) =>
        crowd.#ask(
          writer,
          'mutation ($roomId: ID!, $name: String!) { joinRoom(roomId: $roomId, displayName: $name) { roomId } }',
          { name: writer.name },
        ),
      ),
    );
    return crowd;
  }

  /** Everybody writes as much as they may, so that it is so many a second if the server is as fast. */
  async flood(
    perSecond: number,
    wordsOf = (number: number) => `Flood ${String(number).padStart(4, '0')}: what a moment!`,
  ): Promise<{ readonly count: number; readonly seconds: number }> {
    const began = performance.now();
    const size = this.writers.length;
    const write = async (writer: Writer, place: number): Promise<void> => {
      // One after the other: of two at once the server takes one.
      for (let turn = 0; turn < mostOfOne; turn += 1) {
        const number = turn * size + place;
        const due = began + (number * 1000) / perSecond - performance.now();
        if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
        await this.#post(writer, wordsOf(number));
      }
    };
    await Promise.all(this.writers.map(write));
    return { count: size * mostOfOne, seconds: (performance.now() - began) / 1000 };
  }

  /** Everybody reacts once, with so many taps of each. */
  async react(counts: Readonly<Record<string, number>>): Promise<void> {
    const query =
      'mutation ($roomId: ID!, $counts: AWSJSON!) { sendReactions(roomId: $roomId, counts: $counts) { roomId } }';
    await Promise.all(
      this.writers.map((writer) => this.#ask(writer, query, { counts: JSON.stringify(counts) })),
    );
  }

  async #post(writer: Writer, content: string): Promise<void> {
    // No more than lets the room hear of it: who listens can't read it, and has to find it otherwise.
    const query =
      'mutation ($input: CreateMessageInput!) { createMessage(input: $input) { roomId messageId } }';
    const input = { roomId: this.roomId, messageId: 'new', content, nonce: randomUUID() };
    await this.#ask(writer, query, { input });
  }

  async #ask(writer: Writer, query: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
    const response = await fetch(`${this.house.backend.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: writer.token },
      body: JSON.stringify({ query, variables: { roomId: this.roomId, ...variables } }),
    });
    const { errors } = (await response.json()) as { errors?: readonly { message: string }[] };
    if (errors !== undefined) throw new Error(`unable to act as ${writer.name}; ${errors[0]?.message ?? ''}`);
  }
}
