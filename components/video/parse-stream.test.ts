import { describe, expect, it } from 'vitest';
import { parseStream } from './parse-stream';

const own = 'https://chat.example';
const parse = (address: string) => parseStream(address, own);

describe('[VID1] where the video of an event comes from', () => {
  it('plays HLS itself', () => {
    expect(parse('https://cdn.example/live/index.m3u8?token=1')).toEqual({
      kind: 'hls',
      url: 'https://cdn.example/live/index.m3u8?token=1',
      origin: 'https://cdn.example',
    });
  });

  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=5', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    [
      'https://m.youtube.com/live/dQw4w9WgXcQ?feature=x',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    ],
    ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871'],
    ['https://vimeo.com/event/123', 'https://vimeo.com/event/123/embed'],
    ['https://player.example/e/1?x=2', 'https://player.example/e/1?x=2'],
    ['https://www.youtube.com/@somebody', 'https://www.youtube.com/@somebody'],
    ['https://notyoutube.com/watch?v=dQw4w9WgXcQ', 'https://notyoutube.com/watch?v=dQw4w9WgXcQ'],
  ])('frames the player of %s', (address, url) => {
    expect(parse(address)).toEqual({ kind: 'frame', url, origin: new URL(url).origin });
  });
});

it.each([
  'http://cdn.example/live.m3u8',
  'javascript:alert(1)',
  'data:text/html,x',
  'nothing',
  `${own}/room?id=r`,
])('[VID2] shows nothing for %s', (address) => {
  expect(parse(address)).toBeNull();
});
