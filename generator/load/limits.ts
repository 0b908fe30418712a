/** Levels of objects and lists in each other. Real documents have some thirty; recursion here is safe at this depth. */
export const deepestNesting = 500;

/** Files that one document may be spread over. A folder that links to itself would have no end of them. */
export const mostFiles = 10_000;

/** How many values a YAML document may have once its aliases are replaced by what they stand for. */
export const mostValues = 2_000_000;
