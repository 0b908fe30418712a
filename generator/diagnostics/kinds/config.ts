import { didYouMean, error, list } from "../kind.js";
import type { Location } from "../location.js";

/** What may be wrong with `sdkwright.yaml`, or with the options that stand in for it. */
export const configKinds = {
  "config/missing": error((path: string, reason: string, _elsewhere?: string) => `cannot read ${path}: ${reason}`, {
    hint: ([, , elsewhere]) =>
      elsewhere === undefined
        ? "name one with --config, or say it all with --input, --output and --name"
        : `there is ${elsewhere}, to be named with --config`,
  }),
  "config/duplicate-key": error((key: string, _first: Location) => `the key ${key} stands here twice`, {
    hint: () => "only one value can count, so remove or rename one",
    related: ([, first]) => [{ message: "the first is here", at: first }],
  }),
  "config/missing-key": error((key: string) => `${key} is missing here`),
  "config/unknown-key": error(
    (key: string, _near: string | undefined, _known: readonly string[]) => `there is no ${key} here`,
    {
      hint: ([, near, known]) => didYouMean(near) ?? `known here: ${list(known)}`,
    },
  ),
  "config/invalid": error((wanted: string, found: string, _near?: string) => `${wanted}, found ${found}`, {
    hint: ([, , near]) => didYouMean(near),
  }),
  "config/class-name": error((name: string, reason: string) => `${name} cannot be the name of a class: ${reason}`),
  "config/client-needed": error((name: string) => `no name for the client class can be made from ${name}`, {
    hint: () => "give it one with client",
  }),
  "config/same-name": error((name: string, other: string) => `${name} is already the name for ${other}`),
  "config/same-pointer": error((pointer: string) => `${pointer} is named twice`),
  "config/not-found": error((path: string, wanted: string) => `there is no ${wanted} at ${path}`),
  "config/template": error((path: string, reason: string) => `the template ${path} cannot be used: ${reason}`),
  "config/output-outside": error((path: string) => `the output ${path} is not below the folder of the configuration`, {
    hint: () => "only folders below it are written to; --input and --output write anywhere",
  }),
  "config/output-holds": error(
    (path: string, held: string) => `the output ${path} holds ${held}, and is to hold only the package`,
  ),
  "config/output-shared": error(
    (path: string, other: string, _at: Location) => `the output ${path} overlaps that of ${other}`,
    {
      hint: () => "each package needs a folder of its own",
      related: ([, other, at]) => [{ message: `${other} is here`, at }],
    },
  ),
};
