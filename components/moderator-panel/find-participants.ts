import type { Participant } from '../../chat/model';

/** Those whose name holds what is looked for, whatever its case and accents; by name. */
export function findParticipants(
  participants: readonly Participant[],
  search: string,
  locale: string,
): readonly Participant[] {
  const wanted = plain(search);
  return participants
    .filter(({ displayName }) => plain(displayName).includes(wanted))
    .sort((left, right) => left.displayName.localeCompare(right.displayName, locale));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim();
}
