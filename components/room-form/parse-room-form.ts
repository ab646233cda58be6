import {
  maximumDescriptionLength,
  maximumStreamUrlLength,
  maximumTitleLength,
  startsAtPattern,
  streamUrlPattern,
  visiblePattern,
  dropUnseenPairs,
} from '../../chat/limits';
import type { RoomDraft, RoomVisibility } from '../../chat/model';
import { planDelivery } from './audience-plan';
import { fromLocalTime } from './local-time';

/** What stands in the form's fields. */
export interface RoomFields {
  readonly title: string;
  readonly description: string;
  readonly startsAt: string;
  readonly visibility: RoomVisibility;
  readonly expectedAudience: number;
  readonly slowModeSeconds: number;
  readonly streamUrl: string;
}

export type FieldProblem =
  'title' | 'titleTooLong' | 'descriptionTooLong' | 'startsAt' | 'startsAtYear' | 'streamUrl';

export type RoomProblems = Readonly<
  Partial<Record<'title' | 'description' | 'startsAt' | 'streamUrl', FieldProblem>>
>;

/** All that the form says of an event. */
export type PlannedRoom = Omit<RoomDraft, 'status'>;

export type ParsedRoom =
  | { readonly ok: true; readonly draft: PlannedRoom }
  | { readonly ok: false; readonly problems: RoomProblems };

const visible = new RegExp(visiblePattern);
const startsAtForm = new RegExp(startsAtPattern);
const streamUrlForm = new RegExp(streamUrlPattern);

/** The same checks as the server's, so that each problem is told at its field before anything is sent. */
export function parseRoomForm(fields: RoomFields): ParsedRoom {
  const title = fields.title.trim();
  const description = fields.description.trim();
  const startsAt = fromLocalTime(fields.startsAt);
  const streamUrl = normaliseUrl(fields.streamUrl);
  const problems: Record<string, FieldProblem> = {};
  if (!visible.test(dropUnseenPairs(title))) problems['title'] = 'title';
  else if (title.length > maximumTitleLength) problems['title'] = 'titleTooLong';
  if (description.length > maximumDescriptionLength) problems['description'] = 'descriptionTooLong';
  if (startsAt === null) problems['startsAt'] = 'startsAt';
  else if (!startsAtForm.test(startsAt)) problems['startsAt'] = 'startsAtYear';
  if (streamUrl !== '' && !isStreamUrl(streamUrl)) problems['streamUrl'] = 'streamUrl';
  if (startsAt === null || Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    draft: {
      title,
      description: description === '' ? null : description,
      startsAt,
      visibility: fields.visibility,
      ...planDelivery(fields.expectedAudience),
      slowModeSeconds: fields.slowModeSeconds,
      streamUrl: streamUrl === '' ? null : streamUrl,
    },
  };
}

const isStreamUrl = (url: string): boolean => url.length <= maximumStreamUrlLength && streamUrlForm.test(url);

/** Host names in lower case and spaces encoded, as browsers write addresses. */
function normaliseUrl(text: string): string {
  const trimmed = text.trim();
  return URL.canParse(trimmed) ? new URL(trimmed).href : trimmed;
}
