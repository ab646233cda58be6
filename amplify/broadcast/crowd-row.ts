import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { reactionEmojis } from '../../chat/limits';
import { nothingTold, type CrowdSecond, type ToldCrowd } from './crowd-figures';
import { numberOf, textOf, type Image } from './stream-image';

/** A second of a crowd, as `count-beat` and `count-reactions` write it. */
export function parseCrowdSecond(row: Image): CrowdSecond {
  const taps = reactionEmojis.flatMap((emoji, place) => {
    const count = numberOf(row, `taps${place}`);
    return count === null ? [] : [[emoji, count] as const];
  });
  const beats = numberOf(row, 'beats') ?? 0;
  return {
    second: Number(textOf(row, 'second') ?? 0),
    beats,
    // Their mean, if another rate was announced meanwhile.
    oneIn: beats === 0 ? 1 : (numberOf(row, 'people') ?? beats) / beats,
    taps: Object.fromEntries(taps),
  };
}

/** The part of a pace row that is about the crowd. */
export function parseToldCrowd(row: Image): ToldCrowd {
  const audience = numberOf(row, 'audience');
  const figures = {
    audience: audience ?? 0,
    beatOneIn: numberOf(row, 'beatOneIn') ?? 1,
    reactionOneIn: numberOf(row, 'reactionOneIn') ?? 1,
  };
  return {
    figures: audience === null ? null : figures,
    toldAt: numberOf(row, 'crowdToldAt') ?? nothingTold.toldAt,
    since: numberOf(row, 'crowdSince'),
    tapsUpTo: numberOf(row, 'tapsUpTo') ?? nothingTold.tapsUpTo,
  };
}

export function describeToldCrowd({
  figures,
  toldAt,
  since,
  tapsUpTo,
}: ToldCrowd): Record<string, AttributeValue> {
  const number = (value: number | undefined | null): AttributeValue =>
    value === undefined || value === null ? { NULL: true } : { N: String(value) };
  return {
    audience: number(figures?.audience),
    beatOneIn: number(figures?.beatOneIn),
    reactionOneIn: number(figures?.reactionOneIn),
    crowdToldAt: number(toldAt),
    crowdSince: number(since),
    tapsUpTo: number(tapsUpTo),
  };
}
