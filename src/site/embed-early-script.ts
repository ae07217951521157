/**
 * The script of an embed that runs before the first paint. It chooses the theme of the address and says that scripts run
 * here, so that one step shows. Should the page's other scripts be refused (a sandboxed frame whose host of files sends no
 * `Access-Control-Allow-Origin`), it gives all the text back. Its text is fixed: a policy can allow it by its hash.
 */
export const EMBED_EARLY_SCRIPT =
  "var r=document.documentElement,t=new URLSearchParams(location.search).get('theme');" +
  "if(t==='light'||t==='dark')r.dataset.theme=t;r.dataset.embed='stepper';" +
  "addEventListener('error',function(e){if(e.target.tagName==='SCRIPT')r.dataset.embed='plain'},true)";
