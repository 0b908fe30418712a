import { didYouMean, error, warning } from "../kind.js";
import type { Location } from "../location.js";

/** What may be wrong with the names of generated things. */
export const namingKinds = {
  "name/collision": warning(
    (wanted: string, given: string, _other: Location, _place: string) =>
      `${wanted} is taken; calling this one ${given}`,
    {
      hint: ([, , , place]) => `to choose a name, add "${place}" to the names of this package`,
      related: ([wanted, , other]) => [{ message: `${wanted} is here`, at: other }],
    },
  ),
  "name/client": warning(
    (name: string, given: string) => `the client class is called ${name}; calling this one ${given}`,
    { hint: () => "to give it the name, choose another one for the client" },
  ),
  "name/taken": error((name: string, _other: Location) => `the names table gives the name ${name} twice`, {
    related: ([name, other]) => [{ message: `the other ${name} is here`, at: other }],
  }),
  "name/illegal": error((name: string, reason: string) => `${name} cannot be a name here: ${reason}`),
  "names/unknown-pointer": warning(
    (pointer: string, _near?: string) => `the names of this package have ${pointer}, where nothing is named`,
    {
      hint: ([, near]) => didYouMean(near),
    },
  ),
};
