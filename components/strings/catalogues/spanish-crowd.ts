import { makeCounter } from '../count';
import type { Strings } from '../strings';

const count = makeCounter('es');

/** How many are here, and what they react with. */
export const spanishCrowd: Pick<Strings, 'crowd' | 'reactions'> = {
  crowd: {
    here: (people) => count(people, { one: '# persona aquí', other: '# personas aquí' }),
    about: (people) => count(people, { other: 'Unas # personas aquí' }),
  },
  reactions: {
    names: {
      '👍': 'Pulgar arriba',
      '❤️': 'Corazón',
      '😂': 'Risa',
      '😮': 'Asombro',
      '👏': 'Aplauso',
      '🎉': 'Celebración',
    },
    toEvent: 'Reaccionar al evento',
    sent: (name) => `${name}: enviado`,
  },
};
