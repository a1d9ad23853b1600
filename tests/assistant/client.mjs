// SPDX-License-Identifier: MIT
// The protocol's own client beside the command.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

/** A client of `command mcp ...args`, closed after the test. */
export async function connected(t, command, args = []) {
  const transport = new StdioClientTransport({ command, args: ['mcp', ...args], env: { LC_ALL: 'C' }, stderr: 'pipe' });
  const client = new Client({ name: 'hotro-tests', version: '1' });
  await client.connect(transport);
  t.after(() => client.close());
  return client;
}

/** What a tool answers; the client has held it against the tool's own schema. */
export const call = (client, name, args) => client.callTool({ name, arguments: args });
