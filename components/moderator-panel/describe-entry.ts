import type { AuditLine } from '../../chat/ports';
import type { Strings } from '../strings';
import { formatSpan } from '../time';
import { assertNever } from '../ui';
import { describeValue } from './describe-value';

export interface EntryText {
  readonly text: string;
  /** Words that were removed, or announced. */
  readonly quote: string | null;
}

/** What was done to whom, in a few words. */
export function describeEntry({ entry, targetName }: AuditLine, strings: Strings): EntryText {
  const { log } = strings.moderation;
  const target = targetName ?? log.somebody;
  const { detail } = entry;
  const say = (text: string): EntryText => ({ text, quote: null });
  switch (entry.action) {
    case 'ROOM_CREATED':
      return say(log.created);
    case 'ROOM_CHANGED':
      return describeChange(detail, strings);
    case 'MESSAGE_REMOVED':
    case 'ANSWER_REMOVED':
      return { text: log.removed(target), quote: textIn(detail['content']) };
    case 'MUTED': {
      const { seconds } = detail;
      return say(log.muted(target, typeof seconds === 'number' ? formatSpan(seconds, strings.locale) : '?'));
    }
    case 'UNMUTED':
      return say(log.unmuted(target));
    case 'RULES_CHANGED':
      return say(log.rulesChanged);
    case 'HELD_PUBLISHED':
      return { text: log.published(target), quote: textIn(detail['content']) };
    case 'HELD_DISCARDED':
      return { text: log.discarded(target), quote: textIn(detail['content']) };
    case 'REPORTS_DISMISSED':
      return { text: log.dismissed(target), quote: textIn(detail['content']) };
    case 'REPORTS_REOPENED':
      return { text: log.reopened(target), quote: textIn(detail['content']) };
    case 'BANNED':
      return say(log.banned(target));
    case 'UNBANNED':
      return say(log.unbanned(target));
    default:
      return assertNever(entry.action);
  }
}

function describeChange(detail: AuditLine['entry']['detail'], strings: Strings): EntryText {
  const { log } = strings.moderation;
  const fields = Object.keys(detail);
  const names = fields.map((field) => {
    const name = isField(field, log.fields) ? log.fields[field] : field;
    const value = describeValue(field, detail[field], strings);
    return value === null ? name : `${name} (${value})`;
  });
  return {
    text: log.changed(new Intl.ListFormat(strings.locale).format(names)),
    quote: fields.length === 1 ? textIn(detail['announcement']) : null,
  };
}

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function isField<T extends object>(field: string, fields: T): field is string & keyof T {
  return Object.hasOwn(fields, field);
}
