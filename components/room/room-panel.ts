/** What is open beside the room, or over it on a narrow screen: one thing at a time. */
export type RoomPanel =
  { readonly kind: 'thread'; readonly messageId: string } | { readonly kind: 'moderation' };

/** Whether a panel stands over the whole room, as in `room-shell.module.css`. */
export const coversRoom = (): boolean => window.matchMedia('(max-width: 63.9375rem)').matches;
