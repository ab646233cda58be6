import { preferencesKey } from '../../chat/preferences';

/**
 * A script for the head of the page: the chosen theme is there at the first paint, long before the app has
 * started, so that nobody who chose dark is dazzled. What it can't read it leaves to the app.
 */
export const earlyAppearance = `try {
  const kept = JSON.parse(localStorage.getItem(${JSON.stringify(preferencesKey)})) ?? {};
  const asked = location.pathname.startsWith('/embed') ? new URLSearchParams(location.search).get('theme') : null;
  const theme = [asked, kept.theme].find((one) => one === 'light' || one === 'dark');
  if (theme) document.documentElement.dataset.theme = theme;
  if (kept.contrast === 'more' || matchMedia('(prefers-contrast: more)').matches)
    document.documentElement.dataset.contrast = 'more';
} catch (cause) {
  console.info('unable to read the chosen appearance; the one of the device is shown', cause);
}`;
