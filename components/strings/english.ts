import { makeCounter } from './count';
import { englishModeration } from './english-moderation';
import { englishPage } from './english-page';
import { englishReview } from './english-review';
import type { Strings } from './strings';

const count = makeCounter('en');

export const english: Strings = {
  ...englishPage,
  welcome: {
    title: 'The room beside the stage',
    text: 'Follow the conversation of a live event, ask what you want to know, and get an answer, with everyone who is watching.',
    points: [
      'Messages arrive at once, and none get lost',
      'Answers stay with the question, in a thread',
      'At home on a phone, a keyboard and a screen reader',
    ],
    signIn: 'Sign in',
    createAccount: 'Create account',
    form: 'Sign in to Roomful',
    forRoom: 'Sign in to enter the room. You go straight on to it.',
    loadingForm: 'Loading the sign-in form…',
    sample: [
      { name: 'Priya', text: 'Will the recording be shared?', isModerator: false },
      { name: 'Daniel', text: 'Yes, on the event page tomorrow morning.', isModerator: true },
      { name: 'Zoë', text: 'Best talk of the day 👏', isModerator: false },
    ],
  },
  leaving: {
    title: 'Sign out now?',
    unsent: (amount) =>
      count(amount, { one: '# message isn’t sent yet.', other: '# messages aren’t sent yet.' }),
    drafts: (amount) => count(amount, { one: '# draft isn’t finished.', other: '# drafts aren’t finished.' }),
    lost: 'Signing out deletes that.',
    stay: 'Stay signed in',
  },
  notFound: {
    title: 'This page is empty',
    text: 'There is nothing at this address. The events are one step away.',
    back: 'All events',
  },
  ...englishModeration,
  ...englishReview,
};
