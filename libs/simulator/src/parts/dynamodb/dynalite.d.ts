declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** DynamoDB in memory, as an HTTP server. Times in milliseconds. */
  export default function dynalite(options?: { readonly createTableMs?: number }): Server;
}
