import {
  fan,
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
  readonly lobby: readonly LoadedScript[];
}

/** Weighs the pages of somebody who is signed in and a member of the room. */
export function runWeight(): Promise<WeightFound> {
  return withBrowser(async (browser, house) => {
    const roomId = await house.makeRoom('Weighed');
    const visitor = await Visitor.arrive(browser, house.backend.url, fan);
    await visitor.enter(roomId);
    return {
      room: await weighRoom(await visitor.openTab(), roomId),
      lobby: await weighLobby(await visitor.openTab()),
    };
  });
}

export function describeWeight({ room, lobby }: WeightFound): { lines: string[]; ratio: number } {
  const line = (name: string, scripts: readonly LoadedScript[], aim: number) =>
    `  ${name.padEnd(8)}${bytes(scripts).padStart(9)} bytes in ${scripts.length} scripts; ` +
    `the aim is ${aim.toLocaleString('en')}`;
  return {
    lines: [
      `${line('room', room.entering, weightAims.room)}; ${bytes(room.idle)} more when the browser is idle`,
      line('lobby', lobby, weightAims.lobby),
    ],
    ratio: totalBytes(room.entering) / weightAims.room,
  };
}

const bytes = (scripts: readonly LoadedScript[]): string => totalBytes(scripts).toLocaleString('en');
