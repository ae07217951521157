/**
 * The one script that runs before the first paint: it puts the reader's own choice of theme on the root element, so that
 * no page flashes in the wrong colours. Everything else of `first-paint.ts` may wait. Its text is fixed, so a content
 * security policy can allow it by its hash.
 */
export const EARLY_SCRIPT =
  'var d=document.documentElement.dataset;' +
  "try{var t=localStorage.getItem('display.theme');if(t==='light'||t==='dark')d.theme=t}catch(e){}";
