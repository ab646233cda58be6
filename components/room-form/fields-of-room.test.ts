import { describe, expect, it } from 'vitest';
import { sampleRoom } from '../../chat/testing';
import { changeOfPlan, fieldsOfNewRoom, fieldsOfRoom } from './fields-of-room';
import { parseRoomForm, type RoomFields } from './parse-room-form';

function planOf(fields: RoomFields) {
  const parsed = parseRoomForm(fields);
  if (!parsed.ok) throw new Error('unable to plan; the form has problems');
  return parsed.draft;
}

describe('[MTL51] what is sent of an event', () => {
  const fields = { ...fieldsOfRoom(sampleRoom()), title: 'Other', description: '', expectedAudience: 5_000 };

  it('is what was changed, and nothing else', () => {
    expect(changeOfPlan(planOf(fields), ['title'])).toEqual({ title: 'Other' });
    expect(changeOfPlan(planOf(fields), [])).toEqual({});
  });

  it('is empty where it was emptied', () => {
    expect(changeOfPlan(planOf(fields), ['description', 'slowModeSeconds'])).toEqual({
      description: null,
      slowModeSeconds: 0,
    });
  });

  it('has how it is delivered with how many come', () => {
    expect(changeOfPlan(planOf(fields), ['expectedAudience'])).toEqual({
      expectedAudience: 5_000,
      delivery: 'BROADCAST',
    });
  });
});

it('[MTL23] a new event begins with the next full hour, for everyone, and without what can be left out', () => {
  const fields = fieldsOfNewRoom(new Date(2026, 10, 24, 18, 30).getTime());
  expect(fields).toMatchObject({
    title: '',
    startsAt: '2026-11-24T19:00',
    visibility: 'PUBLIC',
    streamUrl: '',
  });
});
