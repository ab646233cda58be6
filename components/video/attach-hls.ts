import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';

/**
 * Plays a stream with hls.js, which is loaded only here: most rooms have no video.
 * @param fail it can't be played
 * @returns ends it
 */
export function attachHls(video: HTMLVideoElement, url: string, fail: () => void): () => void {
  let hls: Hls | null = null;
  let isOver = false;
  const start = () => hls?.startLoad();
  const load = async () => {
    const { default: Player } = await import('hls.js');
    if (isOver) return;
    if (!Player.isSupported()) {
      fail();
      return;
    }
    hls = new Player({ autoStartLoad: false });
    hls.on(Player.Events.ERROR, (_event, data) => recover(Player, data));
    hls.loadSource(url);
    hls.attachMedia(video);
    video.addEventListener('play', start, { once: true });
  };
  let hasRecovered = false;
  const recover = (Player: typeof Hls, { fatal, type }: ErrorData) => {
    if (!fatal) return;
    // A decoder may stumble over one segment; twice is a stream that this browser can't play.
    if (type === Player.ErrorTypes.MEDIA_ERROR && !hasRecovered) {
      hasRecovered = true;
      hls?.recoverMediaError();
    } else fail();
  };
  load().catch((cause: unknown) => {
    console.error('unable to play the video; its player could not be loaded', cause);
    if (!isOver) fail();
  });
  return () => {
    isOver = true;
    video.removeEventListener('play', start);
    hls?.destroy();
  };
}
