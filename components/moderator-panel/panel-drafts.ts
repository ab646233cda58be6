import type { RoomModeration } from '../../chat/ports';
import { createValueStore, type WritableStore } from '../../chat/store';
import { useStore } from '../chat-app-context';
import { noEdits, type Edits } from '../edits';
import type { RulesDraft } from './parse-rules-form';

/** What stands in the field of the announcement. */
export interface Announced {
  readonly announcement: string;
}

interface PanelDrafts {
  readonly announcement: WritableStore<Edits<Announced>>;
  readonly rules: WritableStore<Edits<RulesDraft>>;
}

const kept = new WeakMap<RoomModeration, PanelDrafts>();

/** What a moderator is writing, whatever part of the panel they look at and whether or not it is open, until they leave the room. */
function draftsOf(moderation: RoomModeration): PanelDrafts {
  const held = kept.get(moderation);
  if (held !== undefined) return held;
  const made: PanelDrafts = { announcement: createValueStore(noEdits), rules: createValueStore(noEdits) };
  kept.set(moderation, made);
  return made;
}

type Draft<T> = readonly [Edits<T>, (edits: Edits<T>) => void];

export function useAnnouncementDraft(moderation: RoomModeration): Draft<Announced> {
  const { announcement } = draftsOf(moderation);
  return [useStore(announcement), (edits) => announcement.set(edits)];
}

export function useRulesEdits(moderation: RoomModeration): Draft<RulesDraft> {
  const { rules } = draftsOf(moderation);
  return [useStore(rules), (edits) => rules.set(edits)];
}
