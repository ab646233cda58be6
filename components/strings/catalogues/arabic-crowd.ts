import { makeCounter } from '../count';
import type { Strings } from '../strings';

const count = makeCounter('ar');

/** How many are here, and what they react with. */
export const arabicCrowd: Pick<Strings, 'crowd' | 'reactions'> = {
  crowd: {
    here: (people) =>
      count(people, {
        zero: 'لا أحد هنا',
        one: 'شخص واحد هنا',
        two: 'شخصان هنا',
        few: '# أشخاص هنا',
        many: '# شخصًا هنا',
        other: '# شخص هنا',
      }),
    about: (people) =>
      count(people, {
        few: 'نحو # أشخاص هنا',
        many: 'نحو # شخصًا هنا',
        other: 'نحو # شخص هنا',
      }),
  },
  reactions: {
    names: {
      '👍': 'إعجاب',
      '❤️': 'قلب',
      '😂': 'ضحك',
      '😮': 'دهشة',
      '👏': 'تصفيق',
      '🎉': 'احتفال',
    },
    toEvent: 'تفاعل مع الحدث',
    sent: (name) => `أُرسل: ${name}`,
  },
};
