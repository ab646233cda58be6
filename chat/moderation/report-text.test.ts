import { describe, expect, it } from 'vitest';
import { maximumReasonLength } from '../limits';
import { reportReasons } from '../model';
import { maximumNoteLength, readReportText, writeReportText } from './index';

describe('[MTL30] the text of a report', () => {
  it('holds the reason by its code, and the words', () => {
    expect(writeReportText({ reason: 'SPAM', note: '  ' })).toBe('SPAM');
    for (const reason of reportReasons)
      for (const note of ['', 'Again and again: look above'])
        expect(readReportText(writeReportText({ reason, note }))).toEqual({ reason, note });
  });

  it('is never longer than the server takes', () => {
    const note = 'x'.repeat(maximumReasonLength);
    for (const reason of reportReasons) {
      const text = writeReportText({ reason, note });
      expect(text.length).toBeLessThanOrEqual(maximumReasonLength);
      expect(readReportText(text).note).toHaveLength(maximumNoteLength);
    }
  });

  it('of another client, or of none, is taken for words', () => {
    expect(readReportText('Rude: and more')).toEqual({ reason: 'OTHER', note: 'Rude: and more' });
    expect(readReportText(null)).toEqual({ reason: 'OTHER', note: '' });
  });
});
