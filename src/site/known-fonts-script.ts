/** Where a tab notes the fonts that it has asked for, as their addresses. */
export const FONTS_NOTE = 'fonts';

/**
 * The script behind the style sheet of late fonts (`components/bring-late.ts`): a reader who has seen another page in this tab,
 * or who has begun to read on an earlier visit, has them at hand. They are then asked for at once, so that not every page changes
 * its letters before the reader's eyes. Nothing that lasts longer than the fonts themselves says so: a note that outlives
 * the browser's cache would have them compete with the picture again. Its text is fixed: a policy can allow it by its hash.
 */
export const KNOWN_FONTS_SCRIPT =
  'try{let s=document.currentScript.previousElementSibling,f=s.dataset.textFonts;' +
  `if(sessionStorage.getItem('${FONTS_NOTE}')===f||navigator.serviceWorker.controller){s.media='all';document.documentElement.dataset.lettered='';` +
  "for(let h of f.split(' '))document.head.append(" +
  "Object.assign(document.createElement('link'),{rel:'preload',as:'font',crossOrigin:'',href:h}))}}catch(e){}";
