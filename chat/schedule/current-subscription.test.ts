import { expect, it } from 'vitest';
import { CurrentSubscription, type IfCurrent } from './current-subscription';

const heard: string[] = [];
const subscribeAs = (name: string) => (ifCurrent: IfCurrent) => {
  says = ifCurrent((word: string) => heard.push(`${name} ${word}`));
  return () => heard.push(`${name} ends`);
};
let says: (word: string) => void = () => undefined;

it('[FD7] hears the subscription that began last, and ends the one before', () => {
  const subscription = new CurrentSubscription();
  subscription.begin(subscribeAs('one'));
  const earlier = says;
  subscription.begin(subscribeAs('two'));
  earlier('late');
  says('now');
  subscription.end();
  says('late');
  expect(heard.splice(0)).toEqual(['one ends', 'two now', 'two ends']);
  expect(subscription.isRunning).toBe(false);
});

it('[FD7] is not left with one that failed while it began', () => {
  const subscription = new CurrentSubscription();
  subscription.begin((ifCurrent) => {
    ifCurrent(() => subscription.end())();
    return subscribeAs('one')(ifCurrent);
  });
  expect(heard.splice(0)).toEqual(['one ends']);
  expect(subscription.isRunning).toBe(false);
});
