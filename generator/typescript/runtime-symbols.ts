/** Which file of the runtime exports what. Checked against the runtime itself: a renamed helper breaks the build. */
import type * as apiPromise from "../../templates/runtime/api-promise.js";
import type * as body from "../../templates/runtime/body.js";
import type * as combineHooks from "../../templates/runtime/combine-hooks.js";
import type * as cookies from "../../templates/runtime/cookies.js";
import type * as core from "../../templates/runtime/core.js";
import type * as debugLog from "../../templates/runtime/debug-log.js";
import type * as decode from "../../templates/runtime/decode.js";
import type * as decodeByType from "../../templates/runtime/decode-by-type.js";
import type * as download from "../../templates/runtime/download.js";
import type * as errors from "../../templates/runtime/errors.js";
import type * as eventStream from "../../templates/runtime/event-stream.js";
import type * as form from "../../templates/runtime/form.js";
import type * as headerStyles from "../../templates/runtime/header-styles.js";
import type * as idempotency from "../../templates/runtime/idempotency.js";
import type * as jsonLines from "../../templates/runtime/json-lines.js";
import type * as jsonParams from "../../templates/runtime/json-params.js";
import type * as multipart from "../../templates/runtime/multipart.js";
import type * as oauth from "../../templates/runtime/oauth.js";
import type * as optionalBody from "../../templates/runtime/optional-body.js";
import type * as paging from "../../templates/runtime/paging.js";
import type * as path from "../../templates/runtime/path.js";
import type * as pathStyles from "../../templates/runtime/path-styles.js";
import type * as query from "../../templates/runtime/query.js";
import type * as queryString from "../../templates/runtime/query-string.js";
import type * as queryStyles from "../../templates/runtime/query-styles.js";
import type * as redirect from "../../templates/runtime/redirect.js";
import type * as replyHeaders from "../../templates/runtime/reply-headers.js";
import type * as retry from "../../templates/runtime/retry.js";
import type * as security from "../../templates/runtime/security.js";
import type * as send from "../../templates/runtime/send.js";
import type * as serverTemplate from "../../templates/runtime/server-template.js";
import type * as stream from "../../templates/runtime/stream.js";
import type * as upload from "../../templates/runtime/upload.js";

/** Exports that exist while the program runs. The compiler knows them, so it checks the names. */
const values = {
  "api-promise": ["ApiPromise"] satisfies (keyof typeof apiPromise)[],
  body: ["jsonBody", "textBody", "rawBody"] satisfies (keyof typeof body)[],
  cookies: ["cookieParams", "formCookie", "plainCookie"] satisfies (keyof typeof cookies)[],
  "combine-hooks": ["combineHooks"] satisfies (keyof typeof combineHooks)[],
  core: ["Core"] satisfies (keyof typeof core)[],
  "debug-log": ["debugLog"] satisfies (keyof typeof debugLog)[],
  decode: ["anything", "json", "text", "empty", "blob"] satisfies (keyof typeof decode)[],
  "decode-by-type": ["byType", "orEmpty"] satisfies (keyof typeof decodeByType)[],
  download: ["download"] satisfies (keyof typeof download)[],
  errors: ["describeReply", "errorJson", "requestIdOf"] satisfies (keyof typeof errors)[],
  "event-stream": ["eventStream"] satisfies (keyof typeof eventStream)[],
  form: ["formBody"] satisfies (keyof typeof form)[],
  "header-styles": ["simpleHeader"] satisfies (keyof typeof headerStyles)[],
  idempotency: ["idempotencyKey"] satisfies (keyof typeof idempotency)[],
  "json-lines": ["jsonLines", "jsonSequence"] satisfies (keyof typeof jsonLines)[],
  "json-params": ["headerJson", "pathJson", "queryJson"] satisfies (keyof typeof jsonParams)[],
  multipart: ["multipartBody"] satisfies (keyof typeof multipart)[],
  "optional-body": ["optionalBody"] satisfies (keyof typeof optionalBody)[],
  paging: ["PagePromise", "sendPages"] satisfies (keyof typeof paging)[],
  oauth: ["oauth"] satisfies (keyof typeof oauth)[],
  path: ["pathParams"] satisfies (keyof typeof path)[],
  "path-styles": ["labelStyle", "matrixStyle", "simpleStyle"] satisfies (keyof typeof pathStyles)[],
  query: ["queryParams"] satisfies (keyof typeof query)[],
  "query-string": ["formQueryString", "jsonQueryString", "textQueryString"] satisfies (keyof typeof queryString)[],
  "query-styles": ["deepObject", "formStyle", "pipeDelimited", "spaceDelimited"] satisfies (keyof typeof queryStyles)[],
  redirect: ["safeFetch"] satisfies (keyof typeof redirect)[],
  "reply-headers": [
    "booleanHeader",
    "jsonHeader",
    "listHeader",
    "numberHeader",
    "textHeader",
    "withHeaders",
  ] satisfies (keyof typeof replyHeaders)[],
  retry: ["defaultRetries", "idempotentMethods"] satisfies (keyof typeof retry)[],
  security: [
    "apiKeyCookie",
    "apiKeyHeader",
    "apiKeyQuery",
    "basic",
    "bearer",
    "credentials",
  ] satisfies (keyof typeof security)[],
  send: ["send"] satisfies (keyof typeof send)[],
  "server-template": ["serverTemplate"] satisfies (keyof typeof serverTemplate)[],
  stream: ["EventStream"] satisfies (keyof typeof stream)[],
  upload: ["binaryBody", "sentOnce"] satisfies (keyof typeof upload)[],
} as const;

/** Exports that only the compiler sees. A unit test reads the runtime and compares. */
const types = {
  "api-promise": ["Reply", "Result"],
  "debug-log": ["DebugLogOptions"],
  download: ["DownloadOptions"],
  errors: ["ApiReply", "ErrorContext", "ErrorJson"],
  "event-stream": ["EventStreamOptions"],
  hooks: ["CallContext", "Hooks", "OutgoingRequest"],
  oauth: ["OAuthClient", "OAuthCredential"],
  options: ["ClientOptions", "RequestOptions"],
  "reply-headers": ["HeadedReply"],
  retry: ["RetryOptions", "RetryPolicy"],
  security: ["BasicCredentials", "Credential"],
  status: ["HttpStatus", "StatusExcept", "StatusRange"],
  upload: ["NamedBytes", "Uploadable"],
  stream: ["StreamOptions"],
} as const;

type Listed<T> = T extends Readonly<Record<string, readonly (infer Name)[]>> ? Name : never;

export type RuntimeSymbol = Listed<typeof values> | Listed<typeof types>;

const modules: ReadonlyMap<string, string> = new Map(
  [...Object.entries(values), ...Object.entries(types)].flatMap(([module, names]) =>
    (names as readonly string[]).map((name) => [name, module] as const),
  ),
);

/** The runtime file, without extension, that exports a symbol. */
export function runtimeModule(symbol: RuntimeSymbol): string {
  const module = modules.get(symbol);
  if (module === undefined) throw new Error(`the runtime has no ${symbol}`);
  return module;
}

/** Every listed symbol with its file. */
export function runtimeSymbols(): ReadonlyMap<string, string> {
  return modules;
}
