import { keptReporterId } from '../../chat/limits';
import type { RoomRules } from '../../chat/model';
import type { ModeratorTransport } from '../../chat/ports';
import type { DataClient } from './data-client';
import { parseHeldPost, parseReport, parseRules } from './parse-reviewing';
import { readPage } from './read-page';
import { request, requestOne, requestOneOrNone } from './request';

/** Of what waits in a room at once, and of the reports of one message. */
const pageSize = 50;

type ReviewTransport = Pick<
  ModeratorTransport,
  'readHeldPosts' | 'readRoomReports' | 'decide' | 'keepReported' | 'readReports' | 'readRules' | 'setRules'
>;

/** A room that has no rules yet has none of them. */
const noRules: RoomRules = Object.freeze({
  blockedWords: [],
  onBlockedWord: 'REFUSE',
  holdsAll: false,
  holdAfterReports: null,
});

/** What moderators keep out and decide on, over AppSync. */
export function createReviewTransport(client: DataClient): ReviewTransport {
  const { models, mutations } = client;
  return {
    readHeldPosts: async (roomId, nextToken) => {
      const outcome = await request(client, 'read what waits', () =>
        models.HeldPost.list({ roomId, limit: pageSize, nextToken }),
      );
      return outcome.ok ? readPage(outcome.value, parseHeldPost) : outcome;
    },
    decide: async (roomId, heldId, decision) => {
      const outcome = await request(client, 'decide on this', () =>
        decision === 'publish'
          ? mutations.publishHeldPost({ roomId, heldId })
          : mutations.discardHeldPost({ roomId, heldId }),
      );
      return outcome.ok ? { ok: true, value: null } : outcome;
    },
    keepReported: async (roomId, messageId, isKept) => {
      const outcome = await request(client, 'decide on this', () =>
        mutations.keepReportedMessage({ roomId, messageId, isKept }),
      );
      return outcome.ok ? { ok: true, value: null } : outcome;
    },
    readRoomReports: async (roomId, nextToken) => {
      const outcome = await request(client, 'read the reports', () =>
        models.Report.list({ roomId, sortDirection: 'DESC', limit: pageSize, nextToken }),
      );
      return outcome.ok ? readPage(outcome.value, parseReport) : outcome;
    },
    readReports: async (roomId, messageId) => {
      const outcome = await request(client, 'read the reports', () =>
        models.Report.list({ roomId, messageIdReporterId: { beginsWith: { messageId } }, limit: pageSize }),
      );
      if (!outcome.ok) return outcome;
      const page = readPage(outcome.value, parseReport);
      if (!page.ok) return page;
      const { nextToken } = page.value;
      const items = page.value.items.filter(({ reporterId }) => reporterId !== keptReporterId);
      return {
        ok: true,
        value: { texts: items.map(({ text }) => text), hasMore: nextToken !== null },
      };
    },
    readRules: async (roomId) => {
      const outcome = await requestOneOrNone(
        client,
        'read the rules',
        () => models.RoomRules.get({ roomId }),
        parseRules,
      );
      return outcome.ok ? { ok: true, value: outcome.value ?? noRules } : outcome;
    },
    setRules: (roomId, { blockedWords, ...rest }) =>
      requestOne(
        client,
        'set the rules',
        () =>
          mutations.setRoomRules({
            roomId,
            ...rest,
            ...(blockedWords === undefined ? {} : { blockedWords: [...blockedWords] }),
          }),
        parseRules,
      ),
  };
}
