import type { Store } from './store';

/** How a person wants the app to look and speak, on this device. `auto` is what the system or the browser says. */
export interface Preferences {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly contrast: 'auto' | 'more';
  /** `auto`, or the BCP 47 tag of a catalogue. One that isn't there any more counts as `auto`. */
  readonly language: string;
}

export interface PreferenceStore extends Store<Preferences> {
  /** Takes effect at once and is kept for the next visit. */
  change(part: Partial<Preferences>): void;
}
