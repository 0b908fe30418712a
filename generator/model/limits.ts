/**
 * How many references in a row are followed to find out what a schema is. Documents that people or tools write have
 * some ten; recursion along them is safe at this depth.
 */
export const mostReferences = 500;

/**
 * How many subtypes a base may have and still be the union of them. Compilers and readers choke on more: the root of
 * all types of a large API has hundreds.
 */
export const mostSubtypes = 100;
