/** Loaded before a program: writes its peak memory in bytes to the file named by `BENCH_MEMORY_FILE` when it ends. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['BENCH_MEMORY_FILE'];
if (file !== undefined && isMainThread) {
  process.once('exit', () => {
    writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
  });
}
