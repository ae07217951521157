import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stepEditSchema } from '../schema/step-changes.ts';
import { refuseRequest } from './local-request.ts';
import { PREVIEW_FOLDER } from './preview-pictures.ts';
import type { Handler } from './preview-server.ts';
import { siteUrls } from './site-urls.ts';
import type { StepSaver } from './step-saver.ts';

/** More than any step takes. */
const MOST_BYTES = 65_536;

/**
 * Answers `POST @story/step` (a `StepEdit`) and `POST @story/undo`, with a `SaveAnswer`. Refuses with 403 when the server
 * can be reached from elsewhere or the request comes from elsewhere, with 400 what is no edit.
 */
export function editHandler(saver: StepSaver, listening: () => AddressInfo | string | null): Handler {
  const root = siteUrls().asset(`${PREVIEW_FOLDER}/`);
  return (request, response, next) => {
    const action = (request.url ?? '').slice(root.length);
    if (request.method !== 'POST' || !request.url?.startsWith(root) || (action !== 'step' && action !== 'undo')) {
      next();
      return;
    }
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    const refusal = refuseRequest(originOf(request, listening()));
    if (refusal !== null) {
      answer(403, { kind: 'refused', reason: refusal, messages: [] });
      return;
    }
    act(saver, action, request).then((result) => {
      answer(result === null ? 400 : 200, result ?? { kind: 'refused', reason: 'no-edit', messages: [] });
    }, next);
  };
}

async function act(saver: StepSaver, action: 'step' | 'undo', request: IncomingMessage) {
  const body = await readBody(request);
  if (action === 'undo') return saver.undo();
  const edit = stepEditSchema.safeParse(body);
  return edit.success ? saver.save(edit.data) : null;
}

function originOf(request: IncomingMessage, address: AddressInfo | string | null) {
  const { host, origin, 'content-type': contentType } = request.headers;
  const fetchSite = request.headers['sec-fetch-site'];
  return {
    listening: typeof address === 'object' && address !== null ? address.address : null,
    remote: request.socket.remoteAddress,
    host,
    origin,
    contentType,
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
  };
}

/** The JSON of a request; `null` for what is none or too long. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
