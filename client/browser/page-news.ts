import type { Pages } from '../../chat/ports';

/** What pages of this browser tell each other. A program in Node has no other pages, and a channel would keep it alive. */
export function createPageNews(): Pick<Pages, 'tell' | 'hear'> {
  if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined')
    return { tell: () => undefined, hear: () => () => undefined };
  const channel = new BroadcastChannel('roomful.pages');
  return {
    tell: (topic, news) => channel.postMessage({ topic, news }),
    hear: (topic, run) => {
      const listen = ({ data }: MessageEvent<unknown>): void => {
        if (isNews(data) && data.topic === topic) run(data.news);
      };
      channel.addEventListener('message', listen);
      return () => channel.removeEventListener('message', listen);
    },
  };
}

const isNews = (data: unknown): data is { topic: unknown; news: unknown } =>
  typeof data === 'object' && data !== null && 'topic' in data && 'news' in data;
