/**
 * Holds the page behind a part of it that covers everything: nothing outside that part can be scrolled, focused or read
 * out. The words keep their width, so that nothing moves. Returns how to let go, which puts the page back where it was.
 */
export function holdPage(cover: HTMLElement): () => void {
  const root = document.documentElement;
  const { scrollX, scrollY, innerWidth } = window;
  const before = { overflow: root.style.overflow, padding: root.style.paddingInlineEnd };
  const scrollbar = innerWidth - root.clientWidth;
  root.style.overflow = 'hidden';
  if (scrollbar > 0) root.style.paddingInlineEnd = `${String(scrollbar)}px`;
  const others = everythingBeside(cover).filter((element) => !element.inert);
  for (const element of others) element.inert = true;
  return () => {
    for (const element of others) element.inert = false;
    root.style.overflow = before.overflow;
    root.style.paddingInlineEnd = before.padding;
    // On a window of another size the same place is elsewhere; there the browser keeps it.
    if (window.innerWidth === innerWidth) window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}

function everythingBeside(cover: HTMLElement): HTMLElement[] {
  const beside: HTMLElement[] = [];
  for (
    let element = cover;
    element.parentElement !== null && element !== document.body;
    element = element.parentElement
  ) {
    for (const sibling of element.parentElement.children) {
      if (sibling !== element && sibling instanceof HTMLElement) beside.push(sibling);
    }
  }
  return beside;
}
