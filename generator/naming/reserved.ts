/** Names that generated code may not declare, by position. */

/** Reserved words and contextual names of ECMAScript modules (ECMA-262, section 12.7.2) that no binding may have. */
const KEYWORDS = `
  arguments as async await break case catch class const continue debugger default delete do else enum eval export
  extends false finally for from function get if implements import in instanceof interface let new null of package
  private protected public return set static super switch this throw true try typeof undefined var void while with
  yield NaN Infinity globalThis
`;

/** Types of the language and the web platform that users of a package expect to keep their meaning. */
const GLOBALS = `
  AbortController AbortSignal AggregateError Array ArrayBuffer ArrayBufferView ArrayLike AsyncGenerator AsyncIterable
  AsyncIterator Atomics Awaited BigInt BigInt64Array BigUint64Array Blob BodyInit Boolean Buffer Capitalize
  ConstructorParameters Crypto DataView Date Document DOMException Error EvalError Event EventSource EventTarget
  Exclude Extract File FinalizationRegistry Float32Array Float64Array FormData Function Generator Headers HeadersInit
  InstanceType Int16Array Int32Array Int8Array Iterable IterableIterator Iterator JSON Lowercase Map Math MessageEvent
  NoInfer NonNullable Number Object Omit OmitThisParameter Parameters Partial Pick Promise PromiseLike
  PropertyDescriptor PropertyKey Proxy RangeError ReadableStream Readonly ReadonlyArray ReadonlyMap ReadonlySet Record
  ReferenceError Reflect RegExp Request RequestInit Required Response ResponseInit ReturnType Set SharedArrayBuffer
  String Symbol SyntaxError TextDecoder TextEncoder ThisType TransformStream TypeError URIError URL URLSearchParams
  Uint16Array Uint32Array Uint8Array Uint8ClampedArray Uncapitalize Uppercase WeakMap WeakRef WeakSet WebSocket Window
  WritableStream atob btoa clearInterval clearTimeout console crypto fetch navigator performance process queueMicrotask
  require exports module setInterval setTimeout structuredClone
`;

/** What an operation's function calls its own parameters and variables. */
const LOCALS = "core request options body";

/** Members that every object or class has, or that make an object behave as something else (`then`: a promise). */
const MEMBERS = `
  __proto__ constructor hasOwnProperty isPrototypeOf propertyIsEnumerable prototype then toJSON toLocaleString toString
  valueOf
`;

/** Keys of the options that every client takes. */
const OPTIONS =
  "serverURL server serverVariables timeoutMs totalTimeoutMs retries retryBudget headers fetch fetchOptions hooks signal timing";

/** Names of files that no operating system lets one write (`con.ts` on Windows), or that a folder already has. */
const FILES =
  "con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 index";

function words(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== ""));
}

/** @param runtime Names that the runtime exports. */
export function reservedBindings(runtime: Iterable<string>): ReadonlySet<string> {
  return new Set([...words(KEYWORDS, GLOBALS, LOCALS), ...runtime]);
}

export const RESERVED_MEMBERS: ReadonlySet<string> = words(MEMBERS);
export const RESERVED_OPTIONS: ReadonlySet<string> = words(OPTIONS, MEMBERS);
export const RESERVED_FILES: ReadonlySet<string> = words(FILES);
