const isLost = () => document.activeElement === document.body;

/**
 * From now on the focus is never lost. What had it and is taken away, whoever took it, leaves it to an heir
 * (`data-heir`) in the closest of what stood around it; what was only disabled for a while has it again. Who gave it
 * away themselves, by a press beside everything, is left alone, and so is what has taken it before the next frame.
 */
export function keepFocus(): void {
  /** What has the focus, and what stands around it, from the inside out: on the page, which a link changes as a whole. */
  let path: HTMLElement[] = [];
  let wasDisabled = false;
  const isDisabled = () => path[0]?.matches(':disabled') === true;
  const look = () => {
    if (!isLost() || isDisabled()) return;
    const left = path;
    // What gets the focus now begins a path of its own.
    path = [];
    const [last] = left;
    if (last?.isConnected !== true) bequeath(left);
    else if (wasDisabled) last.focus();
  };
  const lookSoon = () => {
    wasDisabled ||= isDisabled();
    if (isLost()) requestAnimationFrame(look);
  };
  const follow = () => {
    wasDisabled = false;
    path = [];
    for (
      let at = document.activeElement;
      at instanceof HTMLElement && at !== document.body;
      at = at.parentElement
    )
      path.push(at);
  };
  follow();
  document.addEventListener('focusin', follow);
  document.addEventListener('focusout', lookSoon);
  // Not every browser tells of a focus that is taken away.
  new MutationObserver(lookSoon).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled'],
  });
}

function bequeath(path: readonly HTMLElement[]): void {
  for (const element of path) {
    const heir = element.matches('[data-heir]') ? element : element.querySelector<HTMLElement>('[data-heir]');
    if (element.isConnected && isLost()) heir?.focus({ preventScroll: true });
  }
}
