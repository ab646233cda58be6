import { makeCounter } from './count';
import type { Strings } from './strings';

const count = makeCounter('en');

/** How many are here, and what they react with. */
export const englishCrowd: Pick<Strings, 'crowd' | 'reactions'> = {
  crowd: {
    here: (people) => count(people, { one: '# person here', other: '# people here' }),
    about: (people) => count(people, { other: 'About # people here' }),
  },
  reactions: {
    names: {
      '👍': 'Thumbs up',
      '❤️': 'Heart',
      '😂': 'Laughing',
      '😮': 'Wow',
      '👏': 'Applause',
      '🎉': 'Celebrate',
    },
    toEvent: 'React to the event',
    sent: (name) => `${name} sent`,
  },
};
