/** `node read.js <address>`, run in this folder: prints what the gateway makes of a page, as JSON. */
import { run } from 'iframely';
import { findWhitelistRecordFor } from 'iframely/lib/whitelist.js';

run(process.argv[2], { v: '1.3', getWhitelistRecord: findWhitelistRecordFor }, (fault, answer) => {
  if (fault) {
    console.error(fault);
    process.exit(1);
  }
  console.log(JSON.stringify({ meta: answer.meta, links: answer.links }));
  process.exit(0);
});
