/**
 * Keeps as `--frame-below` how much of this frame's lower end is out of its reader's sight, until it is stopped: a frame that is as
 * high as its page reaches out of the window, and what stands at its edge must stand where it is seen. Within a frame, an observer
 * without a root measures against the window of the host's page, also across sites. Measured with each frame of the browser, as
 * the host's page may be scrolled.
 */
export function followHiddenBelow(): () => void {
  const root = document.documentElement;
  let next = 0;
  const observer = new IntersectionObserver((seen) => {
    const { isIntersecting, intersectionRect } = seen.at(-1)!;
    if (isIntersecting) root.style.setProperty('--frame-below', `${Math.max(0, Math.round(innerHeight - intersectionRect.bottom))}px`);
  });
  const measure = (): void => {
    observer.disconnect();
    observer.observe(root);
    next = requestAnimationFrame(measure);
  };
  measure();
  return () => {
    cancelAnimationFrame(next);
    observer.disconnect();
  };
}
