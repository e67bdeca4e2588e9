// Runs in the page before anything else: when does a headline stand where it rests, and how much does the page shift?
// `selector` finds the headlines, in the page or in the element's shadow tree. With `replaced`, headlines count that something else
// has taken the place of since: a picture that was drawn beforehand.
export function watchHeadlines(selector, replaced = false) {
  const MOVED = 1; // px
  const tracks = new Map();
  const watch = { shift: 0, blocked: 0, usable: undefined };
  const roots = () => [document, ...[...document.querySelectorAll('news-timeline')].map((e) => e.shadowRoot)];
  const look = () => {
    const now = performance.now();
    for (const root of roots())
      for (const headline of root?.querySelectorAll(selector) ?? []) {
        const { x, y, width, height } = headline.getBoundingClientRect();
        const shown =
          width > 0 && height > 0 && x < innerWidth && y < innerHeight && x + width > 0 && y + height > 0;
        const text = headline.textContent?.trim();
        if (!shown || !text || !headline.checkVisibility({ visibilityProperty: true })) continue;
        const track = tracks.get(headline) ?? [];
        const last = track.at(-1);
        if (!last || Math.abs(last.x - x) > MOVED || Math.abs(last.y - y) > MOVED) track.push({ now, x, y });
        tracks.set(headline, track);
      }
    const own = document.querySelector('news-timeline')?.shadowRoot;
    if (
      watch.usable === undefined &&
      own?.querySelector('[part~=zoom] button, [part~=filter-button], .zoom button')
    )
      watch.usable = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((entries) => {
    for (const { hadRecentInput, value } of entries.getEntries()) if (!hadRecentInput) watch.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) watch.blocked += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  globalThis.coldVisit = () => {
    const still = [...tracks].filter(([headline]) => replaced || headline.isConnected);
    const rested = still.map(([, track]) => track.at(-1).now);
    const first = still.map(([, track]) => track[0].now);
    return {
      seen: first.length ? Math.min(...first) : undefined,
      rested: rested.length ? Math.min(...rested) : undefined,
      usable: watch.usable,
      shift: watch.shift,
      blocked: watch.blocked,
      headlines: still.length,
    };
  };
}
