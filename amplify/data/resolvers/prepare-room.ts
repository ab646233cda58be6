import { util, type Context, type NONERequest } from '@aws-appsync/utils';
import {
  contentPattern,
  displayNamePattern,
  dropUnseenPairs,
  maximumAnnouncementLength,
  firstStartYear,
  lastStartYear,
  maximumDescriptionLength,
  maximumExpectedAudience,
  maximumIdLength,
  maximumSlowModeSeconds,
  maximumStreamUrlLength,
  maximumTitleLength,
  startsAtPattern,
  streamUrlPattern,
  ulidPattern,
  visiblePattern,
} from '../../../chat/limits';
import { readCaller } from './caller';
import { refuseCondition } from './draft';
import type { RoomStash } from './stash';

interface RoomInput {
  readonly id?: string | null;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly slowModeSeconds?: number | null;
  readonly expectedAudience?: number | null;
  readonly pinnedMessageId?: string | null;
  readonly announcement?: string | null;
  readonly streamUrl?: string | null;
  readonly startsAt?: string | null;
}

type PrepareContext = Context<{ readonly input: RoomInput; readonly condition?: unknown }, RoomStash>;

/** Mutation.createRoom and updateRoom, no data source: checks what a moderator sets, and has it logged. */
export function request(ctx: PrepareContext): NONERequest {
  const { input } = ctx.args;
  refuseCondition(ctx.args);
  const { id, title, description, slowModeSeconds, expectedAudience, pinnedMessageId, announcement } = input;
  const roomId = id ?? '';
  if (roomId === '' || roomId.length > maximumIdLength)
    refuse(`id must have 1 to ${maximumIdLength} characters`);
  if (title === '' || (title ?? '').length > maximumTitleLength || (title && !isShown(title)))
    refuse(`title must have 1 to ${maximumTitleLength} characters that can be seen`);
  if ((description ?? '').length > maximumDescriptionLength)
    refuse(`description is longer than ${maximumDescriptionLength} characters`);
  if ((announcement ?? '').length > maximumAnnouncementLength)
    refuse(`announcement is longer than ${maximumAnnouncementLength} characters`);
  for (const text of [description, announcement])
    if (text && !util.matches(contentPattern, text))
      refuse('description and announcement take no control characters');
  const slow = slowModeSeconds ?? 0;
  if (slow < 0 || slow > maximumSlowModeSeconds)
    refuse(`slowModeSeconds must be 0 to ${maximumSlowModeSeconds}`);
  const expected = expectedAudience ?? 0;
  if (expected < 0 || expected > maximumExpectedAudience)
    refuse(`expectedAudience must be 0 to ${maximumExpectedAudience}`);
  if (pinnedMessageId && !util.matches(ulidPattern, pinnedMessageId))
    refuse('pinnedMessageId is not the id of a message');
  if (input.startsAt && !util.matches(startsAtPattern, input.startsAt))
    refuse(`startsAt must be in UTC, with seconds and Z, in the years ${firstStartYear} to ${lastStartYear}`);
  checkStreamUrl(input.streamUrl);
  const { id: _id, ...detail } = input;
  const isNew = ctx.info.fieldName === 'createRoom';
  ctx.stash.entry = {
    roomId,
    action: isNew ? 'ROOM_CREATED' : 'ROOM_CHANGED',
    actorId: readCaller(ctx).userId,
    detail: JSON.stringify(detail),
  };
  if (!isNew) requireLater(ctx.stash);
  return { payload: null };
}

/**
 * Whoever listens or reads keeps the latest version by its `updatedAt`, so that must be the one that is stored: of two
 * changes at once the one that was stamped first and comes last is refused.
 */
function requireLater(stash: RoomStash): void {
  stash.conditions = [...(stash.conditions ?? []), { updatedAt: { lt: stash.defaultValues.updatedAt } }];
}

const isShown = (title: string): boolean =>
  util.matches(visiblePattern, dropUnseenPairs(title)) && util.matches(displayNamePattern, title);

/** Browsers of everyone in the room open it, so it is HTTPS and nothing else; an empty one takes the video away. */
function checkStreamUrl(url: string | null | undefined): void {
  if (!url) return;
  if (url.length > maximumStreamUrlLength)
    refuse(`streamUrl is longer than ${maximumStreamUrlLength} characters`);
  if (!util.matches(streamUrlPattern, url)) refuse('streamUrl is not an https address');
}

export function response(): null {
  return null;
}

function refuse(reason: string): never {
  util.error(`unable to set up the room; ${reason}`, 'BAD_ROOM');
}
