// A part of the page that is brought when its place comes near.

/** `bring` tells whether it has arrived: where it has not, the next time that the place comes near asks again. */
export function whenNear(place: Element, marginPx: number, bring: () => Promise<boolean>): void {
  let isAsked = false;
  const observer = new IntersectionObserver(
    async (entries) => {
      if (isAsked || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      isAsked = true;
      isAsked = await bring();
      if (isAsked) observer.disconnect();
    },
    { rootMargin: `${marginPx}px` },
  );
  observer.observe(place);
}
