/**
 * Theme and motion of an embed: the theme of the address or the system's, the motion of the system. Nothing is stored, in
 * a sandboxed frame it could not be. Returns how to stop following the system.
 */
export function watchDisplay(): () => void {
  const root = document.documentElement;
  const chosen = new URLSearchParams(window.location.search).get('theme');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  const show = (): void => {
    root.dataset['theme'] = chosen === 'light' || chosen === 'dark' ? chosen : dark.matches ? 'dark' : 'light';
    root.dataset['motion'] = calm.matches ? 'gentle' : 'full';
  };
  show();
  for (const query of [dark, calm]) query.addEventListener('change', show);
  return () => {
    for (const query of [dark, calm]) query.removeEventListener('change', show);
  };
}
