import { preferencesKey } from '../../chat/preferences';
import { signedInKey } from '../../chat/returning-person';
import { languages } from '../strings';

const tags = languages.map(({ tag }) => tag);

/**
 * A script for the head of the page: whether the welcome that is in it is shown before the app has started. Who is signed
 * in is not welcomed, and who reads another language waits for its words. What it can't read it leaves to the app.
 */
export const earlyLook = `try {
  if (localStorage.getItem(${JSON.stringify(signedInKey)}) === null) {
    const { language } = JSON.parse(localStorage.getItem(${JSON.stringify(preferencesKey)})) ?? {};
    const spoken = [language, ...navigator.languages]
      .map((tag) => String(tag).toLowerCase().split('-')[0])
      .find((tag) => ${JSON.stringify(tags)}.includes(tag));
    if (spoken === undefined || spoken === 'en') document.documentElement.dataset.welcome = 'early';
  }
} catch (cause) {
  console.info('unable to read who was here before; the page waits for the app', cause);
}`;
