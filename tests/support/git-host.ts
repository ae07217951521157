import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A commit that somebody made over the interface. */
export interface HostedCommit {
  readonly message: string;
  /** New texts by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A git host with one repository in memory. */
export interface GitHost {
  /** Origin, without a slash at its end. */
  readonly url: string;
  readonly commits: readonly HostedCommit[];
  /** Requests that it had no answer to. */
  readonly unknown: readonly string[];
  close(): Promise<void>;
}

/** Repository and token of the host. */
export interface HostedRepository {
  /** `owner/name`. */
  readonly repo: string;
  readonly token: string;
  readonly texts: ReadonlyMap<string, string>;
}

interface GraphqlBody {
  readonly query: string;
  readonly variables: {
    readonly input?: {
      readonly message: { readonly headline: string };
      readonly fileChanges: { readonly additions: readonly { readonly path: string; readonly contents: string }[] };
    };
  };
}

const DAY = '2026-01-01T00:00:00Z';

/**
 * The part of GitHub's interface (REST version 3 and GraphQL, at the addresses of an Enterprise server) by which an editor
 * signs in with a token, reads a branch and commits to it. Whoever has no token gets 401.
 */
export async function startGitHost({ repo, token, texts }: HostedRepository): Promise<GitHost> {
  const files = new Map(texts);
  const commits: HostedCommit[] = [];
  const unknown: string[] = [];

  const rest = (path: string): unknown => {
    if (path === '/user')
      return { id: 1, login: 'desk', name: 'Desk', email: 'desk@example.org', html_url: '', avatar_url: '' };
    if (path.startsWith(`/repos/${repo}/collaborators/`)) return null;
    if (!path.startsWith(`/repos/${repo}/git/trees/`)) return undefined;
    const entries = [...files].map(([name, text]) => ({
      type: 'blob',
      path: name,
      sha: hash(text),
      size: text.length,
    }));
    return { tree: entries, truncated: false };
  };

  const graphql = ({ query, variables }: GraphqlBody): unknown => {
    const head = { oid: hash(JSON.stringify([...files])), message: 'Last' };
    if (query.includes('defaultBranchRef')) return { repository: { defaultBranchRef: { name: 'main' } } };
    if (variables.input !== undefined && query.includes('createCommitOnBranch')) {
      const { message, fileChanges } = variables.input;
      const written = new Map(
        fileChanges.additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64').toString('utf8')]),
      );
      for (const [path, text] of written) files.set(path, text);
      commits.push({ message: message.headline, files: written });
      const oids = [...written].map(([, text], index) => [`file_${String(index)}`, { oid: hash(text) }]);
      return {
        createCommitOnBranch: {
          commit: { oid: hash(message.headline), committedDate: DAY, ...Object.fromEntries(oids) },
        },
      };
    }
    const texts = [...query.matchAll(/(content_\d+): object\(oid: "(\w+)"\)/g)].map(([, alias, sha]) => [
      alias,
      { text: [...files.values()].find((text) => hash(text) === sha), isTruncated: false },
    ]);
    const node = { author: { name: 'Desk', email: 'desk@example.org', user: null }, committedDate: DAY, ...head };
    const history = { target: { history: { nodes: [node] } } };
    const dates = [...query.matchAll(/(commit_\d+):\s+ref/g)].map(([, alias]) => [alias, history]);
    return { repository: { ref: history, ...Object.fromEntries([...texts, ...dates]) } };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*, Authorization');
    response.setHeader('Access-Control-Allow-Methods', '*');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    if (request.headers.authorization !== `token ${token}`) {
      send(response, 401, { message: 'Bad credentials' });
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found =
      pathname === '/api/graphql'
        ? { data: graphql(JSON.parse(await bodyOf(request)) as GraphqlBody) }
        : rest(pathname.replace(/^\/api\/v3/, ''));
    if (found === undefined) unknown.push(`${request.method ?? ''} ${pathname}`);
    if (found === null) response.writeHead(204).end();
    else send(response, found === undefined ? 404 : 200, found ?? { message: 'Not Found' });
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      send(response, 500, { message: String(fault) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    commits,
    unknown,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
