import { setTimeout as pause } from 'node:timers/promises';
import { postMessage, unwrap, type Person } from '../../scripts/real-client';
import type { House } from './house';

const names = ['Aiko', 'Bruno', 'Chidi', 'Dalia', 'Emre', 'Fatou', 'Grace', 'Hugo', 'Ines', 'Jonas'];

const people: readonly Person[] = names.map((displayName) => ({
  email: `${displayName.toLowerCase()}@crowd.e2e.example`,
  password: 'Playwright-1',
  displayName,
  groups: ['User'],
}));

interface CrowdPlan {
  readonly perSecond: number;
  readonly total: number;
}

/** People who post in turn at an even pace, each with the real client. What they say is `crowd 0001` and so on. */
export class Crowd {
  readonly #said: string[] = [];
  #waiting: { readonly count: number; readonly reached: () => void }[] = [];

  private constructor(
    readonly house: House,
    readonly roomId: string,
    readonly plan: CrowdPlan,
  ) {}

  static async gather(house: House, roomId: string, plan: CrowdPlan): Promise<Crowd> {
    await house.invite(people);
    for (const person of people) {
      const client = await house.actors.actAs(person);
      unwrap(await client.mutations.joinRoom({ roomId, displayName: person.displayName }), 'join');
    }
    return new Crowd(house, roomId, plan);
  }

  /** What was said so far, the latest last. */
  get said(): readonly string[] {
    return this.#said;
  }

  /** Posts until all is said; nobody else may act through the house meanwhile. */
  async talk(): Promise<void> {
    const { perSecond, total } = this.plan;
    const startedAt = performance.now();
    for (let number = 0; number < total; number += 1) {
      const dueAt = startedAt + (number * 1000) / perSecond;
      await pause(Math.max(0, dueAt - performance.now()));
      const person = people[number % people.length];
      if (person === undefined) throw new Error('unable to talk; there is nobody');
      const content = `crowd ${String(number).padStart(4, '0')}`;
      await postMessage(await this.house.actors.actAs(person), this.roomId, content);
      this.#said.push(content);
      this.#tell();
    }
  }

  /** Waits until so much of everything is said, from 0 to 1. */
  reach(share: number): Promise<void> {
    return new Promise((reached) => {
      this.#waiting.push({ count: Math.floor(share * this.plan.total), reached });
      this.#tell();
    });
  }

  #tell(): void {
    const isReached = ({ count }: { readonly count: number }) => count <= this.#said.length;
    for (const { reached } of this.#waiting.filter(isReached)) reached();
    this.#waiting = this.#waiting.filter((waiting) => !isReached(waiting));
  }
}
