/** How the video at an address is shown: played here, or by a player of its own in a frame. */
export type Stream =
  | { readonly kind: 'hls'; readonly url: string; readonly origin: string }
  | { readonly kind: 'frame'; readonly url: string; readonly origin: string };

/**
 * Null for what can't be shown: no HTTPS address, or one of this site itself, which must never stand in a frame that
 * runs scripts.
 */
export function parseStream(address: string, ownOrigin: string): Stream | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.origin === ownOrigin) return null;
  if (url.pathname.endsWith('.m3u8')) return { kind: 'hls', url: url.href, origin: url.origin };
  const player = playerOf(url);
  return { kind: 'frame', url: player.href, origin: player.origin };
}

/** People copy the address of a video's page; what can stand in a frame is its player. */
function playerOf(url: URL): URL {
  const host = url.hostname.replace(/^(www|m)\./, '');
  const [first = '', second = ''] = url.pathname.split('/').slice(1);
  const youTubeId = youTubeIdOf(host, first, second, url.searchParams.get('v'));
  if (youTubeId !== null) return new URL(`https://www.youtube-nocookie.com/embed/${youTubeId}`);
  if (host === 'vimeo.com' && /^\d+$/.test(first)) return new URL(`https://player.vimeo.com/video/${first}`);
  if (host === 'vimeo.com' && first === 'event' && /^\d+$/.test(second))
    return new URL(`https://vimeo.com/event/${second}/embed`);
  return url;
}

function youTubeIdOf(host: string, first: string, second: string, watched: string | null): string | null {
  const id =
    host === 'youtu.be'
      ? first
      : host !== 'youtube.com'
        ? null
        : first === 'watch'
          ? watched
          : first === 'live' || first === 'embed' || first === 'shorts'
            ? second
            : null;
  return id !== null && /^[\w-]{6,20}$/.test(id) ? id : null;
}
