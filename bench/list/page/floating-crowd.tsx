import { reactionEmojis } from '../../../chat/limits';
import type { FloatBurst, RoomFloats as Floats } from '../../../chat/ports';
import { RoomFloats } from '../../../components/room-floats';

/** A crowd that never stops: each tick brings more than can float, and the reader taps twice a second as well. */
const floats: Floats = {
  tap: () => undefined,
  subscribe: (listener: (burst: FloatBurst) => void) => {
    const crowd = Object.fromEntries(reactionEmojis.map((emoji) => [emoji, 1_000]));
    const timers = [
      setInterval(() => listener({ from: 'others', counts: crowd }), 1_000),
      setInterval(() => listener({ from: 'self', counts: { [reactionEmojis[0]]: 1 } }), 500),
    ];
    return () => timers.forEach(clearInterval);
  },
};

export function FloatingCrowd() {
  return <RoomFloats floats={floats} />;
}
