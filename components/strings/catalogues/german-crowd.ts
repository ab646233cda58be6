import { makeCounter } from '../count';
import type { Strings } from '../strings';

const count = makeCounter('de');

/** How many are here, and what they react with. */
export const germanCrowd: Pick<Strings, 'crowd' | 'reactions'> = {
  crowd: {
    here: (people) => count(people, { one: '# Person hier', other: '# Personen hier' }),
    about: (people) => count(people, { other: 'Etwa # Personen hier' }),
  },
  reactions: {
    names: {
      '👍': 'Daumen hoch',
      '❤️': 'Herz',
      '😂': 'Lachen',
      '😮': 'Staunen',
      '👏': 'Applaus',
      '🎉': 'Feiern',
    },
    toEvent: 'Auf das Event reagieren',
    sent: (name) => `${name} gesendet`,
  },
};
