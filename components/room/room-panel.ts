/** What is open beside the room, or over it on a narrow screen: one thing at a time. */
export type RoomPanel =
  { readonly kind: 'thread'; readonly messageId: string } | { readonly kind: 'moderation' };
