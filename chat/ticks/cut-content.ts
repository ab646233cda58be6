import { maximumToldContentBytes } from './tick-limits';
import { bytesInTick } from './delivered-bytes';

/** The content as far as a tick can hold it; whole characters only. */
export function cutContent(content: string): { readonly content: string; readonly isCut: boolean } {
  // A UTF-16 code unit is delivered as at most seven bytes.
  if (content.length * 7 <= maximumToldContentBytes || bytesInTick(content) <= maximumToldContentBytes)
    return { content, isCut: false };
  let bytes = bytesInTick('');
  let kept = '';
  for (const character of content) {
    bytes += bytesInTick(character) - bytesInTick('');
    if (bytes > maximumToldContentBytes) break;
    kept += character;
  }
  return { content: kept, isCut: true };
}
