'use client';

import {
  Ban,
  Copy,
  Flag,
  MessagesSquare,
  Pencil,
  Pin,
  PinOff,
  Reply,
  Trash2,
  Volume2,
  VolumeX,
  type LucideIcon,
} from 'lucide-react';
import { muteTimes } from '../moderation';
import { useAllStrings } from '../strings';
import { formatSpan } from '../time';
import type { MenuItem } from '../ui';
import type { PostTool } from './list-tools';

export type ToolUse = (tool: PostTool, seconds: number) => void;

const icons: Readonly<Record<PostTool, LucideIcon>> = {
  reply: Reply,
  thread: MessagesSquare,
  copy: Copy,
  report: Flag,
  edit: Pencil,
  remove: Trash2,
  pin: Pin,
  unpin: PinOff,
  mute: VolumeX,
  unmute: Volume2,
  ban: Ban,
  unban: Ban,
};

const inGroups: readonly (readonly PostTool[])[] = [
  ['reply', 'thread', 'copy', 'report'],
  ['edit', 'pin', 'unpin', 'remove'],
  ['mute', 'unmute', 'ban', 'unban'],
];

/** The tools as a menu: what everybody does, what is done to the post, what is done to its sender. */
export function useMenuGroups(): (tools: readonly PostTool[], apply: ToolUse) => MenuItem[][] {
  const strings = useAllStrings();
  const words = strings.moderation.tools;
  const labels: Readonly<Record<Exclude<PostTool, 'mute'>, string>> = {
    ...words,
    report: strings.report.open,
    edit: strings.message.edit,
    reply: strings.message.reply,
    thread: strings.message.answerInThread,
    unmute: strings.moderation.people.unmuteShort,
    unban: strings.moderation.people.unbanShort,
  };
  return (tools, apply) => {
    const itemsFor = (tool: PostTool): MenuItem[] => {
      const Icon = icons[tool];
      const icon = <Icon size={18} aria-hidden="true" />;
      if (tool === 'mute')
        return muteTimes.map((seconds) => ({
          key: `mute ${seconds}`,
          label: words.muteFor(formatSpan(seconds, strings.locale)),
          icon,
          onChoose: () => apply(tool, seconds),
        }));
      const isDanger = tool === 'remove' || tool === 'ban';
      return [{ key: tool, label: labels[tool], icon, isDanger, onChoose: () => apply(tool, 0) }];
    };
    return inGroups.map((group) => group.filter((tool) => tools.includes(tool)).flatMap(itemsFor));
  };
}
