/** Stands in for what a discriminator demands: a validator that reports it under this name. */
export const discriminated = "x-discriminated";

/** Stands in for what TypeScript demands where all properties are optional: that one of them be there, or nothing. */
export const weak = "x-weak";
