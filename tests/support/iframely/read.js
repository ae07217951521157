/** `node read.js <address>`, run in this folder: prints what the gateway makes of a page, as JSON. */
import { run } from 'iframely';

run(process.argv[2], { v: '1.3', getWhitelistRecord: () => null }, (fault, answer) => {
  if (fault) {
    console.error(fault);
    process.exit(1);
  }
  console.log(JSON.stringify({ meta: answer.meta, links: answer.links }));
  process.exit(0);
});
