import { makeCounter } from '../count';
import type { Strings } from '../strings';

const count = makeCounter('ja');

/** How many are here, and what they react with. */
export const japaneseCrowd: Pick<Strings, 'crowd' | 'reactions'> = {
  crowd: {
    here: (people) => count(people, { other: '#人が参加中' }),
    about: (people) => count(people, { other: '約#人が参加中' }),
  },
  reactions: {
    names: {
      '👍': 'いいね',
      '❤️': 'ハート',
      '😂': '大笑い',
      '😮': 'びっくり',
      '👏': '拍手',
      '🎉': 'お祝い',
    },
    toEvent: 'イベントにリアクション',
    sent: (name) => `「${name}」を送りました`,
  },
};
