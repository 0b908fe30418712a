/**
 * How many references in a row are followed to find out what a schema is. Documents that people or tools write have
 * some ten; recursion along them is safe at this depth.
 */
export const mostReferences = 500;
