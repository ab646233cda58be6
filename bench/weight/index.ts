import {
  fan,
  moderator,
  totalBytes,
  Visitor,
  weighLobby,
  weighRoom,
  type LoadedScript,
  type PageWeight,
} from '../../e2e/stage';
import { withBrowser } from '../browser';

/** Bytes of gzip that the pages aim at (docs/spec/weight.md). */
export const weightAims = { room: 240_000, lobby: 220_000 };

export interface WeightFound {
  readonly room: PageWeight;
  /** The same room for who may moderate it. */
  readonly moderating: PageWeight;
  readonly lobby: readonly LoadedScript[];
}

/** Weighs the pages of somebody who is signed in and a member of the room. */
export function runWeight(): Promise<WeightFound> {
  return withBrowser(async (browser, house) => {
    const roomId = await house.makeRoom('Weighed');
    const visitor = await Visitor.arrive(browser, house.backend.url, fan);
    await visitor.enter(roomId);
    const host = await Visitor.arrive(browser, house.backend.url, moderator);
    await host.enter(roomId);
    return {
      room: await weighRoom(await visitor.openTab(), roomId),
      moderating: await weighRoom(await host.openTab(), roomId),
      lobby: await weighLobby(await visitor.openTab()),
    };
  });
}

export function describeWeight({ room, moderating, lobby }: WeightFound): { lines: string[]; ratio: number } {
  const line = (name: string, scripts: readonly LoadedScript[]) =>
    `  ${name.padEnd(10)}${bytes(scripts).padStart(9)} bytes in ${scripts.length} scripts`;
  const aim = (allowed: number) => `; the aim is ${allowed.toLocaleString('en')}`;
  const later = ({ idle }: PageWeight) => `; ${bytes(idle)} more when the browser is idle`;
  return {
    lines: [
      line('room', room.entering) + aim(weightAims.room) + later(room),
      line('moderator', moderating.entering) + later(moderating),
      line('lobby', lobby) + aim(weightAims.lobby),
    ],
    ratio: totalBytes(room.entering) / weightAims.room,
  };
}

const bytes = (scripts: readonly LoadedScript[]): string => totalBytes(scripts).toLocaleString('en');
