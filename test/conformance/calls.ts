/**
 * Makes the calls of one scenario through a generated client, and throws when an answer is not what the server says
 * that it answers. Nothing may be left over: a call whose answer is not looked at does not type-check.
 */
export type Call = () => PromiseLike<void>;

/** The calls by the name of their scenario. */
export type Calls = Readonly<Record<string, Call>>;
