// The pictures of waiting and of failures play once, when a reader or a class comes to them; where motion is unwelcome they
// stand still.

const PLAYED = '[data-place-of="waiting"], [data-place-of="failures"]';
/** So much of a picture is in view when it begins. */
const IN_VIEW = 0.6;

export function playReached(host: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        void import('./play.ts').then(({ play }) => play(target as HTMLElement));
      }
    },
    { threshold: IN_VIEW },
  );
  for (const picture of host.querySelectorAll(PLAYED)) watcher.observe(picture);
}
