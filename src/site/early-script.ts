/**
 * The one script that runs before the first paint: it puts the reader's own choice of theme on the root element, so that
 * no page flashes in the wrong colours, and `data-pictures` where pictures will stay in the live map's place, so that
 * words that then belong to the text stand in it from the start. Everything else of `first-paint.ts` may wait. Its text
 * is fixed, so a content security policy can allow it by its hash.
 */
export const EARLY_SCRIPT =
  'var d=document.documentElement.dataset,n=navigator.connection||{},m;' +
  "try{var t=localStorage.getItem('display.theme');if(t==='light'||t==='dark')d.theme=t;m=localStorage.getItem('display.map')}catch(e){}" +
  "if(m==='pictures'||m!=='live'&&(n.saveData||/[23]g$/.test(n.effectiveType||'')||matchMedia('(prefers-reduced-data:reduce)').matches))d.pictures=''";
