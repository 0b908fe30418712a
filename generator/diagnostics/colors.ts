import type picocolors from "picocolors";

/** Writes text in colours, or leaves it as it is: what `createColors` of picocolors gives. */
export type Colors = ReturnType<typeof picocolors.createColors>;
