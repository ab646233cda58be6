/* The subscribers of one server, in a process of their own. */
import type { CrowdQuestion, Plan, Sent } from '../processes';
import { Audience } from './audience';
import { sendPaced } from './send-paced';
import { Sender } from './sender';
import { Subscriber } from './subscriber';

/** Sockets that connect at the same time. */
const connecting = 50;

class Crowd {
  readonly #subscribers: Subscriber[] = [];
  #sender: Sender | null = null;
  #onComplete: (() => void) | null = null;
  /** Subscribers that lack messages which were sent. */
  #missing = 0;

  async connect(plan: Plan, count: number): Promise<object> {
    this.#sender = new Sender(plan, 20);
    let next = 0;
    const connectSome = async (): Promise<void> => {
      while (next < count) {
        const visitor = plan.visitors[next % plan.visitors.length];
        if (!visitor) throw new Error('unable to connect; the plan has no visitor');
        next += 1;
        const subscriber = new Subscriber(plan.port, visitor, () => this.#complete());
        this.#subscribers.push(subscriber);
        await subscriber.subscribe();
      }
    };
    await Promise.all(Array.from({ length: Math.min(connecting, count) }, connectSome));
    return {};
  }

  async send(first: number, count: number, isBurst: boolean): Promise<Sent> {
    const start = performance.now();
    const answers = isBurst ? await this.#burst(first, count) : await this.#oneByOne(first, count);
    return { milliseconds: performance.now() - start, answers };
  }

  async #burst(first: number, count: number): Promise<number[]> {
    const everywhere = this.#expect(first, count);
    const answers = await Promise.all(Array.from({ length: count }, (_, index) => this.#post(first + index)));
    await everywhere;
    return answers;
  }

  async #oneByOne(first: number, count: number): Promise<number[]> {
    const answers: number[] = [];
    for (let number = first; number < first + count; number += 1) {
      const everywhere = this.#expect(number, 1);
      answers.push(await this.#post(number));
      await everywhere;
    }
    return answers;
  }

  /** Resolves when every subscriber has had these messages. */
  #expect(first: number, count: number): Promise<void> {
    this.#missing = this.#subscribers.length;
    for (const subscriber of this.#subscribers) subscriber.expect({ first, count });
    return new Promise((resolve) => (this.#onComplete = resolve));
  }

  #complete(): void {
    this.#missing -= 1;
    if (this.#missing === 0) this.#onComplete?.();
  }

  #post(number: number): Promise<number> {
    if (!this.#sender) throw new Error('unable to send; the crowd is not connected');
    return this.#sender.send(number);
  }
}

/** Sends without subscribers, from so many clients at once. */
async function load(plan: Plan, first: number, count: number, clients: number): Promise<Sent> {
  const sender = new Sender(plan, clients);
  const answers: number[] = [];
  let next = first;
  const start = performance.now();
  const client = async (): Promise<void> => {
    while (next < first + count) answers.push(await sender.send(next++));
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { milliseconds: performance.now() - start, answers };
}

const crowd = new Crowd();
const audience = new Audience();

function answer(question: CrowdQuestion): Promise<object> {
  switch (question.ask) {
    case 'connect':
      return crowd.connect(question.plan, question.count);
    case 'listen':
      return audience.listen(question.plan, question.count);
    case 'count':
      return Promise.resolve({ frames: audience.frames });
    case 'heard':
      return Promise.resolve(audience.heard());
    case 'pace':
      return sendPaced(question);
    case 'send':
      return crowd.send(question.first, question.count, question.isBurst);
    case 'load':
      return load(question.plan, question.first, question.count, question.clients);
  }
}

process.on('message', (question: CrowdQuestion) => {
  answer(question).then(
    (given) => process.send?.(given),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({});
