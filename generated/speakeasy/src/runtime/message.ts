import type { HeaderFields } from "./headers.js";
import type { OutgoingRequest } from "./hooks.js";

/** What `fetch` can send. `BodyInit` has no name outside of browsers: the types of Node.js do not know it. */
export type SendableBody = NonNullable<RequestInit["body"]>;

/** A request on its way from an operation to `fetch`: what `fetch` takes, the URL, and how to call it. */
export interface Message extends Omit<RequestInit, keyof OutgoingRequest>, OutgoingRequest {
  headers: HeaderFields;
  /** Calls `fetch`. A security scheme may put a guard around it. */
  transport: Transport;
}

/** A way to get a response for a message. */
export type Transport = (message: Message) => Promise<Response>;
