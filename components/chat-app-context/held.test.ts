import { describe, expect, it, vi } from 'vitest';
import { createHeld } from './held';

function setUp() {
  const close = vi.fn();
  const open = vi.fn(() => ({ close }));
  return { close, open, held: createHeld(open) };
}

describe('createHeld', () => {
  it('opens nothing until somebody looks', () => {
    const { held, open } = setUp();
    expect(held.getSnapshot()).toBeNull();
    expect(open).not.toHaveBeenCalled();
  });

  it('opens once for all who look, and tells the first of them', () => {
    const { held, open } = setUp();
    const listener = vi.fn();
    held.subscribe(listener);
    held.subscribe(() => undefined);
    expect(open).toHaveBeenCalledTimes(1);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(held.getSnapshot()).not.toBeNull();
  });

  it('closes when the last one leaves, and opens afresh after that', () => {
    const { held, open, close } = setUp();
    const leaveFirst = held.subscribe(() => undefined);
    const leaveSecond = held.subscribe(() => undefined);
    leaveFirst();
    expect(close).not.toHaveBeenCalled();
    leaveSecond();
    expect(close).toHaveBeenCalledTimes(1);
    expect(held.getSnapshot()).toBeNull();
    held.subscribe(() => undefined);
    expect(open).toHaveBeenCalledTimes(2);
  });
});
