import type { Message, Sender } from '../../chat/model';
import type { Chance } from '../../chat/ports';
import type { Agenda } from './agenda';
import { poisson } from './poisson';
import type { RoomTable } from './room-table';
import { doorsOpen, ratesOf, secondOf, type Scenario } from './scenario';
import { SecondCounts } from './second-counts';
import type { TickLedger } from './tick-ledger';
import { makeUlid } from './ulid';

/** What people do beside writing, of each message that is written. Assumed: a lively chat. */
const shares = { quotes: 0.1, answers: 0.1, edits: 0.01 };
/** A team of moderators does not grow with the crowd. In each second. */
const staff = { messages: 0.3, removals: 0.3 };
/** So many people write at all; some of them much more than others. */
const writers = 20_000;
/** What people answer, edit and remove is among the newest so many. */
const lately = 200;

/** Everybody who writes: fills the table as time goes on. */
export class WritingCrowd {
  /** What was written, by the second. */
  readonly messages = new SecondCounts();
  readonly answers = new SecondCounts();
  /** Who writes for the first time joins. */
  readonly joins = new SecondCounts();
  /** Edits and removals. */
  readonly changes = new SecondCounts();
  readonly #joined = new Set<string>();
  #count = 0;
  readonly #table: RoomTable;
  readonly #ledger: TickLedger;
  readonly #chance: Chance;
  readonly #rates: readonly number[];

  constructor(scenario: Scenario, table: RoomTable, ledger: TickLedger, chance: Chance) {
    this.#table = table;
    this.#ledger = ledger;
    this.#chance = chance;
    this.#rates = ratesOf(scenario);
  }

  /** Plans one second at a time, so that two hours are never held at once. */
  begin(agenda: Agenda): void {
    const plan = (second: number): void => {
      const rate = this.#rates[second];
      if (rate === undefined) return;
      const from = doorsOpen + second * 1_000;
      this.#scatter(agenda, from, rate, (at) => this.#post(at, this.#participant()));
      this.#scatter(agenda, from, staff.messages, (at) => this.#post(at, this.#moderator()));
      this.#scatter(agenda, from, rate * shares.answers, (at) => this.#answer(at));
      this.#scatter(agenda, from, rate * shares.edits, (at) => this.#edit(at));
      this.#scatter(agenda, from, Math.min(staff.removals, rate * 0.02), (at) => this.#remove(at));
      agenda.add(from + 1_000, () => plan(second + 1));
    };
    agenda.add(doorsOpen, () => plan(0));
  }

  #scatter(agenda: Agenda, from: number, mean: number, act: (at: number) => void): void {
    for (let left = poisson(mean, this.#chance); left > 0; left -= 1)
      agenda.add(from + Math.floor(this.#chance.fraction() * 1_000), act);
  }

  #post(at: number, sender: Sender): void {
    this.messages.add(secondOf(at), 1);
    if (!this.#joined.has(sender.userId)) this.joins.add(secondOf(at), 1);
    this.#joined.add(sender.userId);
    this.#count += 1;
    const messageId = makeUlid(at, this.#count);
    this.#ledger.wrote(at, messageId);
    const quoted = this.#chance.fraction() < shares.quotes ? this.#recent() : undefined;
    this.#put(at, {
      roomId: 'room',
      messageId,
      content: this.#content(),
      // As long as a UUID.
      nonce: `${messageId.toLowerCase()}-9a4c-41e7`,
      sender,
      sentAt: new Date(at).toISOString(),
      repliedId: quoted?.messageId ?? null,
      repliedAt: null,
      replyCount: 0,
      editedAt: null,
      removedAt: null,
      restoredAt: null,
    });
  }

  /** An answer in a thread stamps the message that it stands under. */
  #answer(at: number): void {
    const message = this.#recent();
    if (message === undefined) return;
    this.answers.add(secondOf(at), 1);
    this.#put(at, { ...message, replyCount: message.replyCount + 1, repliedAt: new Date(at).toISOString() });
  }

  #edit(at: number): void {
    const message = this.#recent();
    if (message === undefined || message.removedAt !== null) return;
    this.changes.add(secondOf(at), 1);
    this.#put(at, { ...message, content: this.#content(), editedAt: new Date(at).toISOString() });
  }

  #remove(at: number): void {
    const message = this.#recent();
    if (message === undefined || message.removedAt !== null) return;
    this.changes.add(secondOf(at), 1);
    this.#put(at, { ...message, content: '', removedAt: new Date(at).toISOString() });
  }

  #put(at: number, message: Message): void {
    this.#table.put(at, Object.freeze(message));
  }

  #recent(): Message | undefined {
    return this.#table.recent(Math.floor(this.#chance.fraction() * lately));
  }

  /** The square makes a few write much and many write little. */
  #participant(): Sender {
    const number = Math.floor(this.#chance.fraction() ** 2 * writers);
    return { userId: personId(number), displayName: `Person ${number}`, role: 'PARTICIPANT' };
  }

  #moderator(): Sender {
    const number = Math.floor(this.#chance.fraction() * 10);
    return { userId: personId(writers + number), displayName: `Moderator ${number}`, role: 'MODERATOR' };
  }

  /** Mostly a short line, sometimes as much as the room takes. */
  #content(): string {
    const fraction = this.#chance.fraction();
    const length = fraction > 0.998 ? 2_000 : Math.floor(8 + 120 * fraction ** 2);
    return 'what a goal, did you see that? 🎉 Großartig! '.repeat(Math.ceil(length / 44)).slice(0, length);
  }
}

/** As long as Cognito's. */
const personId = (number: number): string => `5b0e2c6e-6a57-4a6c-9c51-${String(number).padStart(12, '0')}`;
