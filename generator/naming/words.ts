/** Words, and how they are joined for each position. Nothing outside `naming/` changes the case of a name. */

/**
 * Letters that no identifier has: compilers know fewer of them than engines do, which differ too. Those of Unicode 14
 * and of the ideographs that names of people have are in all of them; other planes are left out as a whole.
 */
const YOUNG =
  /[\u088f\u0897\u0c5c\u0cdc\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2-\ua7d5\ua7da-\ua7dc\ua7f1]|[\u1acf-\u1aeb]|[\u{10000}-\u{1ffff}\u{2a6d7}-\u{10ffff}]/gu;

/**
 * Latin letters with marks become plain ones; other scripts stay, since identifiers may be written in them. What nobody
 * sees goes: two names that look alike would not be the same.
 */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(YOUNG, " ");
}

/** Where an acronym ends and a word begins: `HTTP|Proxy`, but not `IDs`. */
const LAST_CAPITAL = /(\p{Lu}+)(?!\p{Lu}s(?!\p{Ll}))(\p{Lu}\p{Ll})/gu;

/**
 * Splits at everything that is no letter or digit and at changes of case: `HTTPProxy` is `HTTP`, `Proxy`. Words keep
 * their case, and an acronym its plural: `userIDs` is `user`, `IDs`.
 */
export function splitWords(text: string): readonly string[] {
  return plain(text)
    .replace(/['’]/g, "")
    .replace(LAST_CAPITAL, "$1 $2")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{ID_Continue}]+|_+/u)
    .filter((word) => word !== "");
}

function capitalized(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

/** A word may not begin an identifier as it is: `2fa`. */
function startable(identifier: string): string {
  return /^[\p{ID_Start}$_]/u.test(identifier) ? identifier : `_${identifier}`;
}

/** `api key response` → `ApiKeyResponse`; acronyms stay as written: `RESTError`. */
export function pascalCase(text: string): string {
  return startable(splitWords(text).map(capitalized).join(""));
}

/** `start OAuth flow` → `startOAuthFlow`: the first word in lower case, the others as written. */
export function camelCase(text: string): string {
  const [first = "", ...rest] = splitWords(text);
  return startable([first.toLowerCase(), ...rest.map(capitalized)].join(""));
}

/** `APIKey` → `API_KEY`, for environment variables. */
export function upperSnakeCase(text: string): string {
  return splitWords(text)
    .join("_")
    .toUpperCase()
    .replace(/[^A-Z0-9_]/g, "");
}

const LONGEST_FILE_NAME = 100;

/** `RESTError` → `rest-error`; only characters that every file system keeps apart. */
export function kebabCase(text: string): string {
  const name = splitWords(text)
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9-]/gu, (char) => `u${(char.codePointAt(0) ?? 0).toString(16)}`);
  if (name === "") return "_";
  return name.length > LONGEST_FILE_NAME ? `${name.slice(0, LONGEST_FILE_NAME)}-${checksum(name)}` : name;
}

/** Tells cut names apart (FNV-1a, 32 bits). */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
